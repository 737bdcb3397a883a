/** Putting the file in order while nothing happens: short steps, an end, and nothing that a person could see. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays, parseWin } from '@cairn/domain';
import type { LocalDay, Win } from '@cairn/domain';
import { MANY_WINS } from './intents/import-records.ts';
import { derivedId } from '@cairn/store';
import { testVault } from './testing/test-vault.ts';
import type { TestVault } from './testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const pieces = async (): Promise<number> => {
  const [row] = await vault.database.all<{ n: number }>(
    'SELECT count(DISTINCT segid) AS n FROM win_words_idx',
  );
  return row?.n ?? 0;
};

const found = async (text: string): Promise<readonly string[]> =>
  (await vault.asks('search', { text, limit: 500 })).wins.map(({ id }) => id);

/** Gives how many steps it took. */
const maintain = async (): Promise<number> => {
  for (let steps = 1; steps < 50; steps += 1) {
    const done = await vault.door.maintain();
    if (!done.ok) throw new Error(done.error.type);
    if (!done.value.more) return steps;
  }
  throw new Error('It never ends');
};

const someWins = (count: number, from: string): readonly Win[] =>
  Array.from({ length: count }, (_, at) => {
    const localDay = addDays('2026-04-02' as LocalDay, -at);
    const parsed = parseWin({
      id: derivedId('import', `${from}/${at}`),
      text: `watered plant ${at}`,
      localDay,
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  });

test('search finds the same before, between and after the steps, and then there is nothing to do', async () => {
  const kept = [];
  for (let i = 0; i < 30; i += 1)
    kept.push((await vault.does('log-win', { text: `walked ${i} steps`, note: 'rain' })).win);
  for (const { id } of kept.slice(0, 5))
    await vault.does('edit-win', { id, set: { text: 'sat in the rain' } });
  for (const { id } of kept.slice(5, 9)) await vault.does('let-rest', { id, resting: true });
  const before = [await found('walk'), await found('rain'), await found('sat')];
  expect(before.map((ids) => ids.length)).toEqual([21, 26, 5]);
  const piecesBefore = await pieces();
  await vault.door.maintain();
  expect([await found('walk'), await found('rain'), await found('sat')]).toEqual(before);
  await maintain();
  expect([await found('walk'), await found('rain'), await found('sat')]).toEqual(before);
  expect(await pieces()).toBeLessThan(piecesBefore);
  expect(await maintain()).toBe(1);
});

test('nothing is told, and nothing can be taken back that could not before', async () => {
  for (let i = 0; i < 10; i += 1) await vault.does('log-win', { text: `walked ${i} steps` });
  const before = await vault.asks('today', {});
  const heard: unknown[] = [];
  vault.door.onChange((topics) => heard.push(topics));
  await maintain();
  expect(heard).toEqual([]);
  expect(await vault.asks('today', {})).toEqual(before);
});

test('an act that is asked for meanwhile takes its turn', async () => {
  for (let i = 0; i < 20; i += 1) await vault.does('log-win', { text: `walked ${i} steps` });
  const done = await Promise.all([
    vault.door.maintain(),
    vault.does('log-win', { text: 'stood up' }),
    vault.door.maintain(),
  ]);
  expect([done[0].ok, done[2].ok]).toEqual([true, true]);
  expect((await found('stood')).length).toBe(1);
});

test('years that come in at once are one piece to search, and so is what stays when they go', async () => {
  for (let i = 0; i < 10; i += 1) await vault.does('log-win', { text: `walked ${i} steps` });
  const file = { format: 'cairn-json', fileName: 'x', checkIns: [], restDays: [] };
  await vault.does('import-records', { ...file, wins: someWins(5, 'few') });
  expect(await pieces()).toBeGreaterThan(1);
  await vault.does('import-records', { ...file, wins: someWins(MANY_WINS, 'many') });
  expect(await pieces()).toBe(1);
  expect((await found('plant')).length).toBe(500);
  await vault.does('undo', {});
  expect(await pieces()).toBe(1);
  expect((await found('plant')).length).toBe(5);
});
