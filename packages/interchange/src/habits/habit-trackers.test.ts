/** Habit trackers with one file each: what was done is a win, what was let be is rest, notes stay, all else is told. */

import { expect, test } from 'vitest';
import { aDatabase } from '../fixtures/a-database.ts';
import { asideOf, linesOf, planOf } from '../fixtures/read-file.ts';

const json = (value: unknown): string => JSON.stringify(value);

test('Table Habit: days as numbers, amounts with their unit, less meant as less', async () => {
  const record = (date: number, [type, value]: readonly [number, number], reason = '') => ({
    ...{ record_date: date, record_type: type, record_value: value, reason, create_t: 1, modify_t: 1 },
  });
  const plan = await planOf(
    json({
      habits: [
        {
          ...{ name: 'Read', type: 1, daily_goal: 10, daily_goal_unit: 'pages' },
          records: [
            record(20_515, [1, 12], 'on the bus'),
            record(20_516, [2, 0], 'ill'),
            record(20_517, [0, 0]),
          ],
        },
        { name: 'Coffee', type: 2, daily_goal: 2, records: [record(20_515, [1, 1]), record(20_516, [1, 4])] },
        { name: 'Broken', records: [{ record_date: 'soon' }] },
      ],
    }),
  );
  expect(plan.format).toBe('table-habit');
  expect(linesOf(plan)).toEqual([
    '2026-03-03 | Read | 12 pages\non the bus',
    '2026-03-03 | Coffee',
    '2026-03-04 | mood | Read: ill',
    '2026-03-04 | rest',
  ]);
  expect(asideOf(plan)).toEqual({ 'not-done': 2 });
  expect(plan.counts).toMatchObject({ rows: 6, skipped: 1 });
});

test('HabitTrove: several a day each count, on the day of this zone; tasks never done are open', async () => {
  const plan = await planOf(
    json({
      habits: [
        {
          name: 'Water',
          completions: ['2026-03-03T08:00:00.000Z', '2026-03-03T23:30:00.000Z', 'soon'],
          coinReward: 1,
        },
        { name: 'Post the letter', isTask: true, completions: [] },
      ],
    }),
  );
  expect(linesOf(plan)).toEqual(['2026-03-03 | Water', '2026-03-04 | Water']);
  expect(plan.wins.map(({ zone }) => zone)).toEqual(['Europe/Berlin', 'Europe/Berlin']);
  expect(asideOf(plan)).toEqual({ 'open-tasks': 1 });
  expect(plan.counts.skipped).toBe(1);
});

test('Beaver Habits: not done with words keeps the words; the bin and the address stay where they are', async () => {
  const plan = await planOf(
    json({
      user_email: 'somebody@example.org',
      habits: [
        {
          name: 'Run',
          records: [
            { day: '2026-03-03', done: true, text: '2 km' },
            { day: '2026-03-04', done: false, text: 'knee' },
            { day: '2026-03-05', done: false },
          ],
        },
        { name: 'Gone', status: 'soft_delete', records: [{ day: '2026-03-03', done: true }] },
      ],
    }),
  );
  expect(linesOf(plan)).toEqual(['2026-03-03 | Run | 2 km', '2026-03-04 | mood | Run: knee']);
  expect(asideOf(plan)).toEqual({ 'not-done': 2, removed: 1, contacts: 1 });
  expect(JSON.stringify(plan)).not.toContain('example.org');
});

const BULL = 'HabitName,HabitDescription,HabitCategory,CalendarDate,Value,CommentText\n';

test('HabitBull: its sign for let be, amounts, and dates that need an answer', async () => {
  const plan = await planOf(
    `${BULL}Walk,,Fit,2026-03-03,1,slowly\nWalk,,Fit,2026-03-04,-2150000000,\nWater,,Fit,2026-03-03,3,\nWater,,Fit,2026-03-04,0,\n`,
  );
  expect(linesOf(plan)).toEqual([
    '2026-03-03 | Walk | slowly',
    '2026-03-03 | Water | 3',
    '2026-03-04 | rest',
  ]);
  expect((await planOf(`${BULL}Walk,,Fit,11/5/2020,1,\n`)).needs).toBe('date-order');
  const told = await planOf(`${BULL}Walk,,Fit,11/5/2020,1,\nWalk,,Fit,4/30/2019,1,\n`);
  expect(linesOf(told)).toEqual(['2020-11-05 | Walk', '2019-04-30 | Walk']);
});

test('Rewire: done and let be', async () => {
  const plan = await planOf(
    aDatabase(`CREATE TABLE Habits (_id INTEGER PRIMARY KEY, Name TEXT);
      CREATE TABLE CHECKINS (_id INTEGER PRIMARY KEY, Habit_id INTEGER, date TEXT, type INTEGER, note TEXT);
      INSERT INTO Habits VALUES (1, 'Floss');
      INSERT INTO CHECKINS VALUES (1, 1, '20260303', 2, 'both rows'), (2, 1, '20260304', 3, NULL), (3, 1, '20260305', 1, NULL),
        (4, 7, '20260303', 2, NULL);`),
  );
  expect(linesOf(plan)).toEqual(['2026-03-03 | Floss | both rows', '2026-03-04 | rest']);
  expect(plan.counts).toMatchObject({ rows: 4, skipped: 1 });
});

test('Tickmate: months count from nought, and a tick without a time has none', async () => {
  const plan = await planOf(
    aDatabase(`CREATE TABLE tracks (_id INTEGER PRIMARY KEY, name TEXT);
      CREATE TABLE ticks (_id INTEGER PRIMARY KEY, _track_id INTEGER, year INTEGER, month INTEGER, day INTEGER, hour INTEGER,
        minute INTEGER, second INTEGER, has_time_info INTEGER);
      INSERT INTO tracks VALUES (1, 'Sport');
      INSERT INTO ticks VALUES (1, 1, 2026, 2, 3, 18, 30, 0, 1), (2, 1, 2026, 2, 3, 0, 0, 0, 0), (3, 1, 2026, 1, 30, 0, 0, 0, 0);`),
  );
  expect(linesOf(plan)).toEqual(['2026-03-03 | Sport', '2026-03-03 | Sport']);
  expect(plan.wins.map(({ at }) => at)).toEqual([Date.parse('2026-03-03T17:30:00Z'), null]);
  expect(plan.counts.skipped).toBe(1);
});

test('one life in two apps comes once', async () => {
  const bull = await planOf(`${BULL}Sport,,,2026-03-03,1,\n`);
  const beaver = await planOf(
    json({ habits: [{ name: 'sport ', records: [{ day: '2026-03-03', done: true }] }] }),
  );
  expect(bull.wins.map(({ id }) => id)).toEqual(beaver.wins.map(({ id }) => id));
});
