/** What is kept of days past, and what makes it old: the answer is the one that reading every win anew would give. */

import {
  addDays,
  createRandom,
  parseCheckIn,
  parseWin,
  type CheckIn,
  type EntityId,
  type LocalDay,
  type Win,
} from '@cairn/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testVault, type TestVault } from '../../testing/test-vault.ts';

/** A Sunday: all of the record lies before the week of 2026-05-04. */
const LAST = '2026-05-03' as LocalDay;
const DAYS = 60;

let ids = 0;
const newId = (): string => `a${(ids += 1).toString(16).padStart(31, '0')}`;

const taken = <T>(parsed: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!parsed.ok) throw new Error('a record that is none');
  return parsed.value;
};

const THINGS = ['Walk', 'walk ', 'Tea in the sun', 'Read a page', 'x'.repeat(61)];

const aRecord = (): { readonly wins: readonly Win[]; readonly checkIns: readonly CheckIn[] } => {
  const random = createRandom(8);
  const days = Array.from({ length: DAYS }, (_, at) => addDays(LAST, at - DAYS + 1));
  const wins = days.flatMap((localDay) =>
    THINGS.filter(() => random() % 2 === 0).map((text) =>
      taken(parseWin({ id: newId(), localDay, text, area: 'move', moodBefore: 4, moodAfter: random() % 11 })),
    ),
  );
  const checkIns = days.map((localDay) =>
    taken(parseCheckIn({ id: newId(), localDay, mood: random() % 11 })),
  );
  return { wins, checkIns };
};

const record = aRecord();
let vault: TestVault;
beforeAll(async () => {
  vault = await testVault('2026-05-06 10:00');
  await vault.does('import-records', { format: 'cairn-json', fileName: 'x', ...record, restDays: [] });
});
afterAll(() => vault.close());

const told = async () => [await vault.asks('insights', {}), await vault.asks('insight-moods', {})] as const;

const isKept = async (): Promise<boolean> =>
  (await vault.database.all(`SELECT 1 AS one FROM kept_answer WHERE name = 'insight-things'`)).length === 1;

const inAQuietMoment = async (): Promise<void> => {
  await told();
  await maintain();
};

const maintain = async (): Promise<void> => {
  let more = true;
  while (more) {
    const done = await vault.door.maintain();
    more = done.ok && done.value.more;
  }
};

const isAsReadAnew = async (): Promise<void> => {
  const now = await told();
  await vault.database.exec('DELETE FROM kept_answer');
  expect(await told()).toEqual(now);
};

test('it is kept in a quiet moment, told of once; and keeping it makes nothing old', async () => {
  let left = 0;
  const stop = vault.door.onLeft(() => (left += 1));
  const before = await told();
  expect(left).toBeGreaterThan(0);
  expect(await isKept()).toBe(false);
  await inAQuietMoment();
  expect(await isKept()).toBe(true);
  left = 0;
  expect(await told()).toEqual(before);
  expect(left).toBe(0);
  stop();
  await isAsReadAnew();
});

test('a win of this week is in the next answer, and leaves what is kept', async () => {
  await inAQuietMoment();
  const [before] = await told();
  expect(await isKept()).toBe(true);
  await vault.does('log-win', { text: 'walk' });
  expect(await isKept(), 'after a win').toBe(true);
  await vault.does('check-in', { mood: 6 });
  expect(await isKept()).toBe(true);
  const [after] = await told();
  expect(after.moodDays).toBe(before.moodDays + 1);
  await isAsReadAnew();
});

const oldWin = (): Win => record.wins[7] ?? taken({ ok: false });

test.each<readonly [what: string, change: (id: EntityId) => Promise<unknown>]>([
  ['has other words', (id) => vault.does('edit-win', { id, set: { text: 'Something else' } })],
  ['has another mood after', (id) => vault.does('edit-win', { id, set: { moodAfter: 0 } })],
  ['is on another day', (id) => vault.does('edit-win', { id, set: { on: LAST } })],
  ['is left to rest', (id) => vault.does('let-rest', { id, resting: true })],
  ['is put away', (id) => vault.does('trash-win', { id })],
])('what is kept is gone once an old win %s', async (_, change) => {
  await inAQuietMoment();
  expect(await isKept()).toBe(true);
  await change(oldWin().id);
  expect(await isKept()).toBe(false);
  await isAsReadAnew();
});

test('in a later week the weeks since are added to it', async () => {
  await inAQuietMoment();
  vault.at('2026-05-27 10:00');
  await vault.does('log-win', { text: 'Read a page' });
  await inAQuietMoment();
  const [row] = await vault.database.all<{ before: number }>(
    `SELECT before_day AS before FROM kept_answer WHERE name = 'insight-things'`,
  );
  expect(row?.before, 'the Monday of that week').toBe(Date.UTC(2026, 4, 25) / 86_400_000);
  await isAsReadAnew();
});

test('nobody asks, and it is told up a year at a time, once for each opening', async () => {
  const long = await testVault('2026-05-06 10:00');
  const older = record.wins.map((win, at) => ({
    ...win,
    id: newId() as EntityId,
    localDay: addDays(win.localDay, -400 * (at % 4)),
  }));
  const all = { ...record, wins: [...record.wins, ...older], restDays: [] };
  await long.does('import-records', { format: 'cairn-json', fileName: 'x', ...all });
  const kept = (): Promise<readonly object[]> =>
    long.database.all(`SELECT answer FROM kept_answer WHERE name = 'insight-things'`);
  const step = async (): Promise<boolean> => {
    const done = await long.door.maintain();
    return done.ok && done.value.more;
  };
  let steps = 0;
  while ((await step()) && (steps += 1) < 99);
  expect(steps, 'the words are joined, then four years').toBeGreaterThanOrEqual(4);
  const [ofYears] = await kept();
  expect(ofYears).toBeDefined();
  const answer = await long.asks('insights', {});
  await long.database.exec('DELETE FROM kept_answer');
  await long.does('log-win', { text: 'walk' });
  while ((await step()) && (steps += 1) < 99);
  expect(await kept(), 'not a second time').toEqual([]);
  await long.asks('insights', {});
  while ((await step()) && (steps += 1) < 99);
  expect(await kept(), 'read at once it is the same').toEqual([ofYears]);
  expect((await long.asks('insights', {})).lookedAt).toBe(answer.lookedAt);
  await long.close();
});

test('an old win that changes between two years is told up as it is now', async () => {
  const long = await testVault('2026-05-06 10:00');
  const older = record.wins.map((win) => ({
    ...win,
    id: newId() as EntityId,
    localDay: addDays(win.localDay, -900),
  }));
  const all = { ...record, wins: [...record.wins, ...older], restDays: [] };
  await long.does('import-records', { format: 'cairn-json', fileName: 'x', ...all });
  for (let at = 0; at < 3; at += 1) {
    await long.door.maintain();
    await long.does('edit-win', { id: older[at]?.id ?? ('' as EntityId), set: { text: 'Sat by the sea' } });
  }
  for (let at = 0; at < 9; at += 1) await long.door.maintain();
  const kept = (): Promise<readonly object[]> =>
    long.database.all(`SELECT answer FROM kept_answer WHERE name = 'insight-things'`);
  const ofYears = await kept();
  expect(ofYears).toHaveLength(1);
  await long.database.exec('DELETE FROM kept_answer');
  await long.does('log-win', { text: 'walk' });
  await long.asks('insights', {});
  await long.door.maintain();
  expect(await kept()).toEqual(ofYears);
  await long.close();
});
