import { expect, test, vi } from 'vitest';
import { reap } from './reaper.ts';

const AT_ONCE = { between: [1, 1], away: [1, 1] } as const;

test('whoever watches hears of a member that does not come back', async () => {
  const begin = (): Promise<void> => Promise.reject(new Error('the port is taken'));
  const reaper = reap([{ name: 'one', end: async () => {}, begin }], AT_ONCE);
  await expect(reaper.failed).rejects.toThrow('the port is taken');
});

test('each has its turn, and is back when it stops', async () => {
  const away = new Set<string>();
  let ended = 0;
  const members = ['one', 'two', 'three'].map((name) => ({
    name,
    end: async () => {
      ended += 1;
      away.add(name);
    },
    begin: async () => void away.delete(name),
  }));
  const reaper = reap(members, AT_ONCE);
  await vi.waitFor(() => expect(ended).toBeGreaterThan(5));
  const kills = await reaper.stop();
  expect(away.size).toBe(0);
  const often = [...kills.values()];
  expect(Math.max(...often) - Math.min(...often)).toBeLessThanOrEqual(1);
});
