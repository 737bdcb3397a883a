import { expect, test } from 'vitest';
import type { SyncRoundEnd, VaultSync } from '@cairn/vault';
import { SyncKeeper } from './sync-keeper.ts';

const IN_STEP = { ok: true, value: { type: 'in-step' } as SyncRoundEnd } as const;

/** A keeper that is looked at, over a vault whose rounds go as said; time stands still until something waits. */
const aKeeper = async (rounds: readonly (() => Promise<typeof IN_STEP>)[]) => {
  const waits: number[] = [];
  let [began, asked] = [0, 0];
  let hear = (_seq: number): void => {};
  const sync: Pick<VaultSync, 'round' | 'relay' | 'status' | 'follow'> = {
    round: () => (rounds[began++] ?? (async () => IN_STEP))(),
    relay: async () => ({ ok: true, value: { origin: 'https://here', room: 0 } as never }),
    status: async () => {
      asked += 1;
      return { ok: true, value: { readTo: 5 } as never };
    },
    follow: (hinted) => {
      hear = hinted;
      return new Promise(() => {});
    },
  };
  const keeper = new SyncKeeper({
    vault: { sync: async () => sync as VaultSync, onChange: () => () => {} },
    origin: 'https://here',
    fetch: async () => new Response(),
    reach: { adopt: async () => {}, deviceName: 'a' },
    tell: () => {},
    wait: (_work, ms) => {
      waits.push(ms);
      return () => {};
    },
    now: () => 1_000_000,
    chance: () => 0.5,
  });
  await keeper.serve({ name: 'look', input: { page: 'p', isLooked: true, isBack: false } });
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const round = () => keeper.serve({ name: 'round', input: null });
  return { round, waits, settled, hear: (seq: number) => hear(seq), asked: () => asked };
};

test('what the browser refuses ends a round: it is told as trouble, and another follows', async () => {
  const refuses = async () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const { round, waits } = await aKeeper([refuses]);
  expect(await round()).toEqual({ ok: false, error: { type: 'StoreTrouble', code: 'QuotaExceededError' } });
  expect(waits.at(-1)).toBe(1_500);
});

test('a round that throws is thrown on, and the next does not wait for it', async () => {
  const { round, waits } = await aKeeper([async () => Promise.reject(new Error('a fault'))]);
  await expect(round()).rejects.toThrow('a fault');
  expect(waits.at(-1)).toBe(1_500);
  expect(await round()).toEqual(IN_STEP);
});

test('many hints are weighed once; one that tells nothing new is not weighed', async () => {
  const { round, waits, settled, hear, asked } = await aKeeper([]);
  await round();
  await settled();
  for (const seq of [6, 7, 8, 8, 3]) hear(seq);
  await settled();
  expect(asked()).toBe(1);
  expect(waits.at(-1)).toBe(1_000);
  hear(8);
  await settled();
  expect(asked()).toBe(1);
});
