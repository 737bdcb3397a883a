/** What is kept of the past is what would be worked out anew, whatever happens to the past meanwhile. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '@cairn/domain';
import type { EntityId, LocalDay } from '@cairn/domain';
import { readKeptAnswer } from '@cairn/store';
import { testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';
import type { PictureRecord } from '../door/queries.ts';

const TODAY = '2026-05-03' as LocalDay;
const ago = (days: number): LocalDay => addDays(TODAY, -days);

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault(`${TODAY} 10:00`);
  for (let i = 0; i < 60; i += 1) {
    const on = ago((i * 11) % 400);
    await vault.does('log-win', { text: `small thing ${i}`, on, area: i % 3 === 0 ? 'home' : 'care' });
  }
});

afterEach(() => vault.close());

const maintained = async (): Promise<void> => {
  for (let more = true; more;) {
    const done = await vault.door.maintain();
    if (!done.ok) throw new Error(done.error.type);
    more = done.value.more;
  }
};

const picture = async (): Promise<PictureRecord> => (await vault.asks('today', {})).picture;

const keptRows = (): Promise<{ before_day: number }[]> =>
  vault.database.all<{ before_day: number }>(`SELECT before_day FROM kept_answer WHERE name = 'past-weeks'`);

/** The same with nothing kept. */
const anew = async (): Promise<PictureRecord> => {
  await vault.database.exec('DELETE FROM kept_answer');
  return picture();
};

test('is kept while nothing happens, and answers as before', async () => {
  const before = await picture();
  expect(await keptRows()).toEqual([]);
  await maintained();
  expect(await keptRows()).toHaveLength(1);
  expect(await picture()).toEqual(before);
});

test('is read where it is kept', async () => {
  await maintained();
  const [row] = await keptRows();
  const name = { name: 'past-weeks', beforeDay: row?.before_day ?? 0 };
  const kept = JSON.parse((await readKeptAnswer(vault.database, name)) ?? '{}') as { total: number };
  await vault.database.run('UPDATE kept_answer SET answer = ?1', [
    JSON.stringify({ ...kept, total: kept.total + 7 }),
  ]);
  expect((await picture()).total).toBe(67);
});

const oldWin = async (): Promise<EntityId> => {
  const { wins } = await vault.asks('record-page', { limit: 60 });
  const win = wins[50];
  if (win === undefined) throw new Error('there are not so many wins');
  return win.id;
};

const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a win on an earlier day', () => vault.does('log-win', { text: 'found the letter', on: ago(90) })],
  ['rest on an earlier day', () => vault.does('take-rest', { on: ago(31), taken: true })],
  [
    'a win moved to an earlier day',
    async () => {
      const { win } = await vault.does('log-win', { text: 'sat outside' });
      await maintained();
      await vault.does('edit-win', { id: win.id, set: { on: ago(200) } });
    },
  ],
  [
    'another area',
    async () => {
      await vault.does('edit-win', { id: await oldWin(), set: { area: 'joy' } });
    },
  ],
  [
    'the trash and the way back',
    async () => {
      await vault.does('trash-win', { id: await oldWin() });
    },
  ],
  ['undo', () => vault.does('undo', {})],
];

test.each(changes)('never outlives a change of the past: %s', async (_name, change) => {
  await maintained();
  await change();
  const now = await picture();
  expect(now).toEqual(await anew());
});

test('what happens this week leaves it in its place', async () => {
  await maintained();
  await vault.does('log-win', { text: 'washed one cup' });
  await vault.does('take-rest', { taken: true });
  expect(await keptRows()).toHaveLength(1);
  expect(await picture()).toEqual(await anew());
});

test('a new week has a past of its own', async () => {
  await maintained();
  vault.at('2026-05-06 10:00');
  const now = await picture();
  expect(now.lastWeekStones.length).toBeGreaterThan(0);
  expect(now).toEqual(await anew());
});

test('a return is one after a past that is kept, too', async () => {
  await maintained();
  vault.at('2026-05-12 10:00');
  await maintained();
  await vault.does('log-win', { text: 'opened the curtains' });
  expect((await picture()).weekStones.map(({ isReturn }) => isReturn)).toEqual([true]);
});

test('a week long past is still a week: nothing melts into its month while nobody comes', async () => {
  const { weeks } = await picture();
  const rows = await vault.asks('roll-up', { from: ago(500), to: TODAY });
  const mondays = rows
    .filter(({ wins }) => wins > 0)
    .map(({ day }) => addDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7)))
    .filter((monday) => monday !== '2026-04-27');
  expect(weeks.map(({ weekStart }) => weekStart)).toEqual([...new Set(mondays)]);
  expect((await vault.asks('all-weeks', {})).weeks).toEqual(weeks);
});
