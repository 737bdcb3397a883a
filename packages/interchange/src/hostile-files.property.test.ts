/**
 * Copies of every kind of file with bytes turned, cut out and put in, and whatever is put into an archive: each ends in a plan of
 * whole records or in one error, and none holds more than its bound. `CAIRN_RUNS` makes it long.
 */

import { readFileSync } from 'node:fs';
import { parseCheckIn, parseEntry, parseWin } from '@cairn/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDatabase } from './fixtures/a-database.ts';
import { aZip, bytesOf, OPTIONS } from './fixtures/read-file.ts';
import { readImport, sourceOf } from './index.ts';
import type { ImportPlan } from './index.ts';

const json = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value));

const HABITS =
  'Position,Name,Type,Color,Unit,Target Type,Target Value\n001,Walk,NUMERICAL,#0,km,AT_LEAST,1\n';

/** One small file of each kind. */
const SEEDS: readonly Uint8Array[] = [
  new Uint8Array(readFileSync(new URL('./daylio-csv/fixtures/scales-2025.csv', import.meta.url))),
  aZip({
    'Habits.csv': HABITS,
    'Checkmarks.csv': 'Date,Walk,\n',
    '001 Walk/Checkmarks.csv': '2026-03-03,2000\n',
  }),
  bytesOf('Date,Water, slowly,Walk,\n2026-03-03,YES_MANUAL,2,\n2026-03-02,SKIP,1,\n'),
  aDatabase(`CREATE TABLE Habits (id INTEGER PRIMARY KEY, freq_num INTEGER, name TEXT, type INTEGER, unit TEXT);
    CREATE TABLE Repetitions (id INTEGER PRIMARY KEY, habit INTEGER, timestamp INTEGER, value INTEGER, notes TEXT);
    INSERT INTO Habits VALUES (0, 1, 'Walk', 1, 'km'); INSERT INTO Repetitions VALUES (1, 0, 1772496000000, 2500, 'a note');`),
  bytesOf(
    'HabitName,HabitDescription,HabitCategory,CalendarDate,Value,CommentText\nWalk,,,2026-03-03,1,slowly\n',
  ),
  json({ habits: [{ name: 'Read', records: [{ record_date: 20_515, record_type: 1, record_value: 2 }] }] }),
  json({ habits: [{ name: 'Run', records: [{ day: '2026-03-03', done: true, text: '2 km' }] }] }),
  json({ habits: [{ name: 'Water', completions: ['2026-03-03T08:00:00.000Z'] }] }),
  json({
    tasks: {
      habits: [{ type: 'habit', text: 'A', history: [{ date: 1_772_496_000_000, value: 1 }] }],
      todos: [],
    },
  }),
  json({
    customMoods: [{ id: 1, mood_group_id: 1 }],
    dayEntries: [{ year: 2026, month: 2, day: 3, hour: 9, minute: 1, mood: 1 }],
  }),
  json({ nomie: {}, trackers: {}, events: [{ _id: 'a', note: '#walk(2)', end: 1_772_496_000_000 }] }),
  json({
    entries: [{ uuid: 'A', creationDate: '2026-03-04T03:30:00Z', text: 'words', timeZone: 'Asia/Tokyo' }],
  }),
  bytesOf('FeatureName,Timestamp,Value,Label,Note\nWalk,2026-03-03T23:30:00.000-08:00,25.0,slow,n\n'),
  bytesOf(
    'date,weekday,time of day,category,rating/amount,detail,notes\n22nd Sep 2026,Tue,09:00,Mood,4,Meh,n\n',
  ),
  bytesOf('Date,Mood,Tags (People),Notes\n2026 Sun Feb 8 4:04 PM,Mellow,Friends,a walk\n'),
  bytesOf(
    '"Date: 2026"\n"List Name","Title","Status","Completed Time"\n"Home","Beds","1","2026-03-03T23:30:00+0000"\n',
  ),
  bytesOf(
    '<HealthData>\n<Workout workoutActivityType="HKWorkoutActivityTypeYoga" startDate="2026-09-02 18:00:00 +1000"/>\n</HealthData>',
  ),
  bytesOf('[2026-03-03 11:11] First.\nwords\n[2026-03-04 08:00] Second.\n'),
  aZip({ '2026-03-03.md': '---\nmood: 2\n---\n- [x] Phone\n' }),
];

const aHarm = fc.record({
  at: fc.nat(20_000),
  put: fc.uint8Array({ maxLength: 4 }),
  gap: fc.nat(12),
  turn: fc.nat(255),
});

const aHarmedFile = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(aHarm, { minLength: 1, maxLength: 3 }))
  .map(([file, harms]) =>
    harms.reduce((bytes, { at, put, gap, turn }) => {
      const from = at % Math.max(1, bytes.length);
      const left = bytes.subarray(from + gap);
      const turned = Uint8Array.from(left);
      if (turned.length > 0) turned[0] = (turned[0] ?? 0) ^ turn;
      return new Uint8Array([...bytes.subarray(0, from), ...put, ...turned]);
    }, file),
  );

const isWhole = (plan: ImportPlan): void => {
  for (const win of plan.wins) expect(parseWin(win)).toEqual({ ok: true, value: win });
  for (const checkIn of plan.checkIns) expect(parseCheckIn(checkIn)).toEqual({ ok: true, value: checkIn });
  const entries = 'entries' in plan ? plan.entries : [];
  for (const entry of entries) expect(parseEntry(entry)).toEqual({ ok: true, value: entry });
  const ids = [...plan.wins, ...plan.checkIns, ...entries].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
};

const runs = { numRuns: Number(process.env['CAIRN_RUNS'] ?? 300), seed: 20261127 };

test('every seed is read as it is', async () => {
  for (const seed of SEEDS) {
    const plan = await readImport(sourceOf(seed), OPTIONS);
    expect(
      plan.ok && plan.value.counts.wins + plan.value.counts.checkIns + plan.value.counts.entries,
    ).toBeGreaterThan(0);
  }
});

test('a harmed copy, alone or packed, ends in whole records or in one error', async () => {
  await fc.assert(
    fc.asyncProperty(aHarmedFile, fc.boolean(), async (file, isPacked) => {
      const given = isPacked ? aZip({ 'a.json': file }) : file;
      const plan = await readImport(sourceOf(given), OPTIONS);
      if (plan.ok) isWhole(plan.value);
      else expect(plan.error.type).toMatch(/^[A-Z]\w+$/);
    }),
    runs,
  );
});

test('one line of ten megabytes, and brackets within brackets, end in an answer', async () => {
  for (const text of [
    'x'.repeat(10_000_000),
    `{"habits":${'['.repeat(200_000)}`,
    `Date,${'a,'.repeat(500_000)}\n2026-03-03,2\n`,
  ])
    expect((await readImport(sourceOf(bytesOf(text)), OPTIONS)).ok).toBe(false);
});
