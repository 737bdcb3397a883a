/** Hand-made exports of every header generation, and what hand edits and spreadsheets do to them. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import { readDaylioCsv } from '../index.ts';
import type { DaylioPlan, ImportError, ImportOptions } from '../index.ts';
import { anIdOf } from '../fixtures/an-id-of.ts';

const options: ImportOptions = { hashId: anIdOf, zone: 'Europe/Berlin' };

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const fixture = (name: string): Uint8Array => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));

const planOf = (csv: string | Uint8Array, more: Partial<ImportOptions> = {}): DaylioPlan => {
  const plan = readDaylioCsv(typeof csv === 'string' ? bytesOf(csv) : csv, { ...options, ...more });
  if (!plan.ok) throw new Error(`no plan: ${plan.error.type}`);
  return plan.value;
};

const errorOf = (csv: string | Uint8Array, more: Partial<ImportOptions> = {}): ImportError => {
  const plan = readDaylioCsv(typeof csv === 'string' ? bytesOf(csv) : csv, { ...options, ...more });
  if (plan.ok) throw new Error('a plan where an error was due');
  return plan.error;
};

const idsOf = (plan: DaylioPlan): readonly EntityId[] =>
  [...plan.checkIns, ...plan.wins].map((record) => record.id);

const HEAD = 'full_date,date,weekday,time,mood,activities,note_title,note';

test('reads the newest header, with scales, into check-ins and wins', () => {
  const plan = planOf(fixture('scales-2025.csv'));
  expect(plan.variant).toBe('scales-2025');
  expect(plan.counts).toMatchObject({ rows: 4, checkIns: 4, wins: 3, days: 3, skipped: 0 });
  expect(plan.checkIns[0]).toMatchObject({
    localDay: '2026-04-12',
    at: Date.UTC(2026, 3, 12, 18, 2),
    zone: 'Europe/Berlin',
    mood: 7,
    moodWord: 'good',
    note: 'A quiet day\nTea & a book.\n\nThen the rain stopped.\ngood meal\nSleep Quality: 8/10 points · Sleep Time: 7:30',
  });
  expect(plan.wins.map((win) => [win.text, win.area])).toEqual([
    ['walk', 'move'],
    ['dishes', 'home'],
    ['shower', 'care'],
  ]);
  expect(plan.notices).toEqual([]);
  expect(plan.needs).toBe('nothing');
});

test('reads the header with note titles, and twelve-hour times with a narrow no-break space', () => {
  const plan = planOf(fixture('note-title-2021.csv'));
  expect(plan.variant).toBe('note-title-2021');
  expect(plan.checkIns.map((checkIn) => checkIn.at)).toEqual([
    Date.UTC(2022, 10, 2, 19, 2),
    Date.UTC(2022, 10, 1, 23, 0),
    Date.UTC(2022, 9, 31, 8, 3),
  ]);
  expect(plan.checkIns.map((checkIn) => checkIn.moodWord)).toEqual(['over the moon', 'sad', 'rad']);
});

test('reads the header of 2019 as a spreadsheet saved it: semicolons, CRLF, days first', () => {
  const plan = planOf(fixture('full-date-2019-spreadsheet.csv'));
  expect(plan.variant).toBe('full-date-2019');
  expect(plan.checkIns.map((checkIn) => checkIn.localDay)).toEqual(['2019-12-16', '2019-12-05']);
  expect(plan.notices).toContainEqual({ type: 'dates-read-as', order: 'day-first', certain: true });
});

test('puts the dates of 2017 together from a year and a month name', () => {
  const plan = planOf(fixture('year-2017-polish.csv'));
  expect(plan.variant).toBe('year-2017');
  expect(plan.checkIns.map((checkIn) => [checkIn.localDay, checkIn.mood])).toEqual([
    ['2017-09-14', 7],
    ['2017-07-30', 3],
    ['2017-01-01', 5],
  ]);
  expect(plan.notices).toContainEqual({ type: 'rows-filled-up', lines: [4] });
});

test('gives the same records the same ids at every reading, and adds nothing for overlapping exports', () => {
  const rows = ['2024-03-03,,,9:00,good,walk,,', '2024-03-02,,,9:00,bad,,,', '2024-03-02,,,9:00,meh,,,b'];
  const early = planOf([HEAD, ...rows.slice(1)].join('\n'));
  const late = planOf([HEAD, ...rows].join('\n'));
  expect(idsOf(planOf([HEAD, ...rows].join('\r\n')))).toEqual(idsOf(late));
  expect(idsOf(late)).toEqual(expect.arrayContaining([...idsOf(early)]));
  expect(new Set(idsOf(late)).size).toBe(idsOf(late).length);
});

test('keeps ids when a mood is renamed or the phone changes its clock and language', () => {
  const before = planOf(`${HEAD}\n2024-03-02,March 2,Saturday,9:05 PM,good,walk,,\n`);
  const after = planOf(`${HEAD}\n2024-03-02,2 marca,sobota,21:05,dobrze,walk,,\n`);
  expect(idsOf(after)).toEqual(idsOf(before));
});

test('never renumbers older entries of the same minute when a new one comes on top', () => {
  const older = '2024-03-02,,,9:00,bad,,,first';
  const before = planOf(`${HEAD}\n${older}\n2024-03-01,,,8:00,ok,,,`);
  const after = planOf(`${HEAD}\n2024-03-02,,,9:00,good,,,second\n${older}\n2024-03-01,,,8:00,ok,,,`);
  expect(after.checkIns[1]?.id).toBe(before.checkIns[0]?.id);
});

test('keeps a mood word it does not know, without a number, and asks', () => {
  const plan = planOf(`${HEAD}\n2024-03-02,,,9:00,Wobbly ,,,\n2024-03-01,,,9:00,rad,,,`);
  expect(plan.checkIns[0]).toMatchObject({ mood: null, moodWord: 'Wobbly' });
  expect(plan.moodWords).toEqual([
    { word: 'Wobbly', count: 1, guess: null, rating: null },
    { word: 'rad', count: 1, guess: 9, rating: 9 },
  ]);
  expect(plan.needs).toBe('mood-mapping');
});

test("takes the person's answers before its own guesses, also the answer that a word has no number", () => {
  const csv = `${HEAD}\n2024-03-02,,,9:00,Wobbly ,,,\n2024-03-01,,,9:00,rad,,,`;
  const plan = planOf(csv, { moodOf: { wobbly: 4, rad: null } });
  expect(plan.checkIns.map((checkIn) => checkIn.mood)).toEqual([4, null]);
  expect(plan.needs).toBe('nothing');
});

test('makes wins of doings, and keeps circumstances as words of the day', () => {
  const activities =
    'nature / walk | bad sleep | rain | fasting | weight log | 🧹 Cleaning  | constructor | walk';
  const plan = planOf(`${HEAD}\n2024-03-02,,,9:00,meh,${activities},,`);
  expect(plan.wins.map((win) => win.text)).toEqual(['nature / walk', '🧹 Cleaning', 'walk']);
  expect(plan.checkIns[0]?.note).toBe('bad sleep · rain · fasting · weight log · constructor');
});

test("follows the person's choice about an activity, either way", () => {
  const plan = planOf(`${HEAD}\n2024-03-02,,,9:00,meh,Work | walk,,`, {
    activityAs: { work: 'win', Walk: 'tag' },
  });
  expect(plan.wins.map((win) => win.text)).toEqual(['Work']);
  expect(plan.checkIns[0]?.note).toBe('walk');
  expect(plan.activities).toEqual([
    { name: 'Work', count: 1, guess: 'tag', as: 'win' },
    { name: 'walk', count: 1, guess: 'win', as: 'tag' },
  ]);
});

test('asks which comes first when days and months could be either, and listens to the answer', () => {
  const csv = `${HEAD}\n03-04-2021,,,9:00,meh,,,`;
  const asked = planOf(csv);
  expect(asked.needs).toBe('date-order');
  expect(asked.notices).toContainEqual({ type: 'dates-read-as', order: 'day-first', certain: false });
  const answered = planOf(csv, { dateOrder: 'month-first' });
  expect(answered.checkIns[0]?.localDay).toBe('2021-03-04');
  expect(answered.needs).toBe('nothing');
});

test('names the line and the reason of each row it leaves aside', () => {
  const plan = planOf(
    [
      HEAD,
      '2024-03-09,,,9:00,good,,,"two',
      'lines"',
      '',
      ',March 8,,9:00,good,,,',
      '2024-02-30,,,9:00,good,,,',
      'yesterday,,,9:00,good,,,',
      '2024-03-07,,',
      '2024-03-06,,,noon,good,,title,note,more',
      '2024-03-05,,,9:00,,,,',
      '2024-03-20,,,9:00,good,,,',
    ].join('\n'),
    { today: planOf(`${HEAD}\n2024-03-10,,,9:00,good,,,`).checkIns[0]?.localDay ?? never() },
  );
  expect(plan.skipped).toEqual([
    { line: 5, reason: { type: 'no-date' } },
    { line: 6, reason: { type: 'impossible-date' } },
    { line: 7, reason: { type: 'unreadable-date' } },
    { line: 8, reason: { type: 'too-few-fields', expected: 8, found: 3 } },
    { line: 9, reason: { type: 'too-many-fields', expected: 8, found: 9 } },
    { line: 10, reason: { type: 'nothing-in-it' } },
    { line: 11, reason: { type: 'future' } },
  ]);
  expect(plan.counts).toMatchObject({ rows: 8, checkIns: 1, skipped: 7 });
});

const never = (): never => {
  throw new Error('the builder row has a day');
};

test('keeps what was written after midnight, before the day of a late sleeper begins', () => {
  const csv = `${HEAD}\n2024-03-03,,,0:30,good,,,\n2024-03-02,,,9:00,good,,,`;
  const today = planOf(csv).counts.firstDay ?? never();
  expect(planOf(csv, { today }).skipped).toEqual([]);
});

test('reads columns by name: cut, in another order, with strangers among them', () => {
  const plan = planOf('note,mood,steps,full_date\nslept in,good,4000,2024-03-02');
  expect(plan.checkIns[0]).toMatchObject({ localDay: '2024-03-02', at: null, zone: null, note: 'slept in' });
  expect(plan.notices).toEqual([
    { type: 'columns-ignored', columns: ['steps'] },
    { type: 'columns-absent', columns: ['date', 'weekday', 'time', 'activities'] },
  ]);
});

test('joins what an unquoted comma in a note tore apart', () => {
  const plan = planOf(`${HEAD}\n2024-03-02,,,9:00,good,,Title,one, two`);
  expect(plan.checkIns[0]?.note).toBe('Title\none, two');
  expect(plan.notices).toContainEqual({ type: 'rows-joined', lines: [2] });
});

test('carries a very long note on in further check-ins of the same moment', () => {
  const words = 'word '.repeat(5000).trim();
  const plan = planOf(`${HEAD}\n2024-03-02,,,9:00,good,,,${words}`);
  expect(plan.checkIns.map((checkIn) => checkIn.mood)).toEqual([7, null, null]);
  expect(plan.checkIns.map((checkIn) => checkIn.note).join(' ')).toBe(words);
  expect(new Set(idsOf(plan)).size).toBe(3);
  expect(plan.notices).toContainEqual({ type: 'long-notes-split', lines: [2] });
});

test('keeps a day before 1970 and a day with no time', () => {
  const plan = planOf(`${HEAD}\n1968-05-01,,,,good,,,`);
  expect(plan.checkIns[0]).toMatchObject({ localDay: '1968-05-01', at: null });
});

test.each([
  ['Empty', '', { type: 'Empty' }],
  ['white space', ' \n\t\n', { type: 'Empty' }],
  ['plain text', 'a shopping list\nmilk', { type: 'UnknownFormat', looksLike: 'text' }],
  ['another table', 'Date,Mood,Notes\n1,2,3', { type: 'UnknownFormat', looksLike: 'other-csv' }],
  [
    'no header',
    '2024-03-02,March 2,Sunday,9:00,good',
    { type: 'UnknownFormat', looksLike: 'csv-without-header' },
  ],
  ['a header alone', HEAD, { type: 'NoUsableRows', skipped: [] }],
])('says clearly what is wrong: %s', (_, csv, error) => {
  expect(errorOf(csv)).toEqual(error);
});

test('says that a file is not text, or is in an encoding it cannot read', () => {
  expect(errorOf(new Uint8Array([0x89, 0x50, 0, 1, 2]))).toEqual({ type: 'NotText', reason: 'binary' });
  expect(errorOf(new Uint8Array([0x67, 0x72, 0xfc, 0x6e]))).toEqual({ type: 'NotText', reason: 'encoding' });
});

test('refuses a zone nobody knows, before reading', () => {
  expect(errorOf(`${HEAD}\n2024-03-02,,,9:00,good,,,`, { zone: 'Mars/Olympus' })).toEqual({
    type: 'UnknownZone',
  });
});

test('reads UTF-16 in both orders as it reads UTF-8', () => {
  const csv = `${HEAD}\n2024-03-02,,,9:00,źle,spacer,,`;
  const little = new Uint8Array([0xff, 0xfe, ...Buffer.from(csv, 'utf16le')]);
  const big = new Uint8Array([0xfe, 0xff, ...Buffer.from(csv, 'utf16le').swap16()]);
  expect(planOf(little).checkIns).toEqual(planOf(csv).checkIns);
  expect(planOf(big).checkIns).toEqual(planOf(csv).checkIns);
});
