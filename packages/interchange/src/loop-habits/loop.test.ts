/** Loop Habit Tracker in all its forms: done by hand is a win, all else is what it is. The life in it is made up. */

import { expect, test } from 'vitest';
import { aDatabase } from '../fixtures/a-database.ts';
import { asideOf, aZip, errorOf, linesOf, planOf } from '../fixtures/read-file.ts';

const HABITS = `Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,Target Value,Archived?
001,"Water, slowly",YES_NO,,,1,1,#FF8F00,,,,false
002,Steps outside,NUMERICAL,,,1,1,#00897B,minutes,AT_LEAST,10.0,false
003,Screens,NUMERICAL,,,1,1,#00897B,hours,AT_MOST,2.0,true
`;

const ROOT = `Date,Water, slowly,Steps outside,Screens,
2026-03-03,YES_MANUAL,12000,1500,
2026-03-02,SKIP,0,3000,
2026-03-01,YES_AUTO,-1,-1,
`;

const WATER =
  'Date,Value,Notes\n2026-03-03,YES_MANUAL,with lemon\n2026-03-02,SKIP,ill\n2026-03-01,YES_AUTO,\n';

const WHOLE = aZip({
  'Habits.csv': HABITS,
  'Checkmarks.csv': ROOT,
  'Scores.csv': 'Date,Water, slowly,Steps outside,Screens,\n',
  '001 Water slowly/Checkmarks.csv': WATER,
  '002 Steps outside/Checkmarks.csv': 'Date,Value,Notes\n2026-03-03,12000,\n2026-03-02,0,"rain, all day"\n',
  '003 Screens/Checkmarks.csv': 'Date,Value,Notes\n2026-03-03,1500,\n2026-03-02,3000,\n',
});

test('the whole export: wins with amounts, rest, notes of days without one, automatic ticks told', async () => {
  const plan = await planOf(WHOLE);
  expect(linesOf(plan)).toEqual([
    '2026-03-03 | Water, slowly | with lemon',
    '2026-03-03 | Steps outside | 12 minutes',
    '2026-03-03 | Screens | 1.5 hours',
    '2026-03-02 | mood | Water, slowly: ill',
    '2026-03-02 | mood | Steps outside: rain, all day',
    '2026-03-02 | rest',
  ]);
  expect(asideOf(plan)).toEqual({ automatic: 1, 'not-done': 2 });
  expect(plan).toMatchObject({
    format: 'loop-habits',
    variant: 'csv-export',
    counts: { rows: 7, skipped: 0 },
  });
  expect(plan.activities.map(({ name, count, as }) => [name, count, as])).toEqual([
    ['Water, slowly', 1, 'win'],
    ['Steps outside', 1, 'win'],
    ['Screens', 1, 'win'],
  ]);
});

test('the table of all habits alone, names with commas put together again', async () => {
  const plan = await planOf(ROOT);
  expect(linesOf(plan)).toEqual([
    '2026-03-03 | Water, slowly',
    '2026-03-03 | Steps outside | 12',
    '2026-03-03 | Screens | 1.5',
    '2026-03-02 | Screens | 3',
    '2026-03-02 | rest',
  ]);
});

test('a version of 2022 that wrote its own inside instead of values', async () => {
  const plan = await planOf(
    'Date,Water,Walk,\n2022-02-06,Entry(timestamp=2022-02-06, value=2),Entry(timestamp=2022-02-06, value=20000),\n',
  );
  expect(linesOf(plan)).toEqual(['2022-02-06 | Water', '2022-02-06 | Walk | 20']);
});

const OLD = `CREATE TABLE Habits (Id INTEGER PRIMARY KEY, color INTEGER, description TEXT, freq_num INTEGER, name TEXT);
  CREATE TABLE Repetitions (Id INTEGER PRIMARY KEY, habit INTEGER, timestamp INTEGER);
  PRAGMA user_version = 12;
  INSERT INTO Habits VALUES (15, -167, '', 3, 'Water, slowly');
  INSERT INTO Repetitions VALUES (1, 15, 1772496000000), (2, 15, 1538576000000), (3, 99, 1772496000000);`;

const NEW = `PRAGMA journal_mode = WAL;
  CREATE TABLE Habits (id INTEGER PRIMARY KEY, freq_num INTEGER, name TEXT, type INTEGER, target_type INTEGER,
    target_value REAL, unit TEXT, question TEXT, uuid TEXT);
  CREATE TABLE Repetitions (id INTEGER PRIMARY KEY, habit INTEGER, timestamp INTEGER, value INTEGER, notes TEXT);
  INSERT INTO Habits VALUES (0, 1, 'Water, slowly', 0, 0, 0, '', '', 'a'), (1, 1, 'Screens', 1, 1, 2.0, 'hours', '', 'b');
  INSERT INTO Repetitions VALUES (1, 0, 1772496000000, 2, 'with lemon'), (2, 0, 1772409600000, 3, NULL),
    (3, 1, 1772496000000, 1500, NULL), (4, 1, 1772409600000, 3000, 'late');`;

test('a backup from before there were values: each repetition was done, on the UTC day that it lies in', async () => {
  const plan = await planOf(aDatabase(OLD));
  expect(linesOf(plan)).toEqual(['2026-03-03 | Water, slowly', '2018-10-03 | Water, slowly']);
  expect(plan.skipped).toEqual([
    { line: null, reason: { type: 'damaged-record', list: 'Repetitions', index: 2 } },
  ]);
});

test('a new backup, as it lay beside its log', async () => {
  expect(linesOf(await planOf(aDatabase(NEW)))).toEqual([
    '2026-03-03 | Water, slowly | with lemon',
    '2026-03-03 | Screens | 1.5 hours',
    '2026-03-02 | mood | Screens: late',
    '2026-03-02 | rest',
  ]);
});

test('the same life has the same ids in each form, so that a second form adds nothing', async () => {
  const winsOf = async (file: Uint8Array | string) =>
    (await planOf(file)).wins.filter(({ localDay }) => localDay === '2026-03-03').map(({ id }) => id);
  const whole = await winsOf(WHOLE);
  expect(whole).toHaveLength(3);
  expect(await winsOf(ROOT)).toEqual(whole);
  expect(await winsOf(aDatabase(NEW))).toEqual([whole[0], whole[2]]);
});

test('a habit that the person calls no win stays as a note', async () => {
  const plan = await planOf(WHOLE, { activityAs: { screens: 'tag' } });
  expect(linesOf(plan)).toContain('2026-03-03 | mood | Screens: 1.5 hours');
  expect(plan.counts.wins).toBe(2);
});

test.each([
  ['the list of habits', HABITS],
  ['the days of one habit', WATER],
  ['the days of one habit, of old', '2022-12-22,2000\n2022-12-21,2000\n'],
  ['shares that Loop worked out', 'Date,Water,Walk,\n2022-02-06,0.3811,0.8050,\n'],
])('%s alone does not say what was done when', async (_, text) => {
  expect(await errorOf(text)).toEqual({ type: 'PartOfExport' });
});

test('dates that a spreadsheet turned round are asked about', async () => {
  const turned = aZip({
    'Habits.csv': HABITS,
    'Checkmarks.csv': '',
    '001 W/Checkmarks.csv': 'Date,Value,Notes\n03-06-2026,2,\n',
  });
  expect((await planOf(turned)).needs).toBe('date-order');
  expect(linesOf(await planOf(turned, { dateOrder: 'month-first' }))).toEqual(['2026-03-06 | Water, slowly']);
});
