/** What is chosen in Settings holds at the prompt as well: a well done, gentle mode, numbers; and the welcome after a quiet time. */

import { expect, test } from 'vitest';
import { randomBytes } from '@cairn/crypto';
import type { Settings } from '@cairn/vault';
import { openHome } from '../home/open-home.ts';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import { newId } from '../with-vault.ts';

/** One home, visited day by day. */
const aLife = () => {
  const home = aHome();
  const at = (day: string) => aroundHome(home, clockAt(`${day} 10:00`));
  const choose = async (settings: Partial<Settings>): Promise<void> => {
    const opened = await openHome(at('2026-03-02'));
    if (!opened.ok) throw new Error(opened.error.type);
    for (const [key, value] of Object.entries(settings)) {
      const input = { key, value } as Parameters<typeof opened.value.act<'change-setting'>>[0]['input'];
      const changed = await opened.value.act({ act: newId(randomBytes), name: 'change-setting', input });
      if (!changed.ok) throw new Error(changed.error.type);
    }
    await opened.value.close();
  };
  const run = async (day: string, ...args: readonly string[]): Promise<string> =>
    (await runWithin(args, at(day))).out;
  return { choose, run };
};

test('a well done follows in the person’s own words; on a heavy day, and beside hard words, it does not', async () => {
  const { choose, run } = aLife();
  await run('2026-03-02', 'log', 'opened the window');
  await choose({ celebration: 'well-done', wellDone: 'Well done, old friend' });
  expect(await run('2026-03-02', 'log', 'washed one cup')).toBe('Kept.\nWell done, old friend\n');
  expect(await run('2026-03-02', 'log', 'I want to die')).not.toContain('old friend');
  await run('2026-03-02', 'mood', '3');
  expect(await run('2026-03-02', 'log', 'drank some water')).toBe('Kept.\n');
  await run('2026-03-03', 'rest');
  expect(await run('2026-03-03', 'log', 'sat up')).toBe('Kept.\n');
});

test('whoever wants nothing is told that it is kept, and no more', async () => {
  const { choose, run } = aLife();
  await choose({ celebration: 'nothing' });
  expect(await run('2026-03-02', 'log', 'opened the window')).toBe('Kept.\n');
});

test('after a quiet time: a welcome in one line, no number, one small thing; and the first stone is greeted', async () => {
  const { run } = aLife();
  await run('2026-03-02', 'log', 'opened the window');
  const today = await run('2026-03-25', 'today');
  expect(today).toContain('Good to see you. The stones are where you left them.');
  expect(today.split('\n').slice(1).join('\n')).not.toMatch(/\d/);
  expect(await run('2026-03-25', 'log', 'drank some water')).toBe('Kept. Good to see you.\n');
  expect(await run('2026-03-25', 'log', 'washed one cup')).toBe('Kept.\n');
});

test('in calm time nothing is celebrated and nothing suggested, and when it is over both are as before', async () => {
  const { choose, run } = aLife();
  const ends = Date.parse('2026-03-05T10:00:00Z');
  await choose({
    ...{ celebration: 'well-done', wellDone: 'Well done, old friend' },
    calmUntil: ends as Settings['calmUntil'],
  });
  expect(await run('2026-03-03', 'today')).not.toMatch(/small thing/i);
  expect(await run('2026-03-03', 'log', 'sat up')).toBe('Kept.\n');
  expect(await run('2026-03-06', 'today')).toMatch(/small thing/i);
  expect(await run('2026-03-06', 'log', 'washed one cup')).toContain('Well done, old friend');
});

test('in gentle mode nothing is suggested until it is asked for', async () => {
  const { choose, run } = aLife();
  const suggests = /small thing/i;
  expect(await run('2026-03-02', 'today')).toMatch(suggests);
  await choose({ gentleMode: true });
  expect(await run('2026-03-02', 'today')).not.toMatch(suggests);
  expect(await run('2026-03-02', 'suggest')).toContain('1  ');
  expect(await run('2026-03-02', 'log', 'opened the window')).toBe('Kept.\n');
});

test('numbers are for those who like them', async () => {
  const { choose, run } = aLife();
  await run('2026-03-02', 'log', 'opened the window');
  await run('2026-03-02', 'log', 'washed one cup');
  expect(await run('2026-03-02', 'today')).toContain('Your stones lie on your cairn.');
  await choose({ counts: true });
  expect(await run('2026-03-02', 'today')).toContain('2 stones lie on your cairn.');
});
