/** A table of somebody's own: what each column is, first guessed, then said, then remembered. */

import { expect, test } from 'vitest';
import { linesOf, planOf, asideOf, errorOf } from '../fixtures/read-file.ts';
import { NO_COLUMNS } from './column-map.ts';
import type { FoundColumns } from './column-map.ts';
import { parseKnownColumns, writeKnownColumns } from './known-columns.ts';

const columnsOf = async (...[file, more]: Parameters<typeof planOf>): Promise<FoundColumns> => {
  const { columns } = await planOf(file, more);
  if (columns === null) throw new Error('a table of their own');
  return columns;
};

const said = ({ map }: FoundColumns): object =>
  Object.fromEntries(Object.entries(map).filter(([, column]) => column !== null));

test('guesses a table of doings by what stands in it', async () => {
  const file =
    'When,What,Finished,Project,Comment,Email\n' +
    '2026-03-03 18:07,Called the dentist,yes,Health,took two tries,a@b.example\n' +
    '2026-03-04 09:00,Wrote the letter,no,Paper,started it,a@b.example\n' +
    '2026-03-05,Took a walk,x,move,,a@b.example\n' +
    '2026-03-06,Took a walk,skip,move,,\n';
  const plan = await planOf(file);
  expect(plan.columns && said(plan.columns)).toEqual({
    ...{ date: 'When', words: 'What', done: 'Finished', tags: 'Project', note: 'Comment' },
  });
  expect(plan.needs).toBe('nothing');
  expect(linesOf(plan)).toEqual([
    '2026-03-03 | Called the dentist | Health\ntook two tries',
    '2026-03-05 | Took a walk',
    '2026-03-04 | mood | Wrote the letter: started it',
    '2026-03-06 | rest',
  ]);
  expect(plan.wins[1]?.area).toBe('move');
  expect(plan.wins[0]?.at).toBe(Date.parse('2026-03-03T17:07:00Z'));
  expect(asideOf(plan)).toEqual({ 'not-done': 1 });
  expect(plan.notices).toContainEqual({ type: 'columns-ignored', columns: ['Email'] });
});

test('a diary of moods: words beside a mood are its note, and what is written stays', async () => {
  const file = 'Datum;Stimmung;Notiz\n03.03.2026;4;ein ruhiger Tag\n04.03.2026;2;\n05.03.2026;;nur Worte\n';
  const asked = await planOf(file);
  expect(asked.columns && said(asked.columns)).toEqual({ date: 'Datum', mood: 'Stimmung', note: 'Notiz' });
  // Two to four may be of five or of ten: nobody but the person knows.
  expect(asked.needs).toBe('mood-mapping');
  expect(asked.moodWords.map(({ word }) => word)).toEqual(['4', '2']);
  const map = { ...NO_COLUMNS, date: 'Datum', mood: 'Stimmung', note: 'Notiz', scale: '1-5' as const };
  const plan = await planOf(file, { columns: map });
  expect(linesOf(plan)).toEqual([
    '2026-03-03 | mood | 8 | 4 (1-5) | ein ruhiger Tag',
    '2026-03-04 | mood | 3 | 2 (1-5)',
  ]);
  expect(plan.entries.map(({ localDay, text }) => `${localDay} ${text}`)).toEqual(['2026-03-05 nur Worte']);
});

test.each([
  ['0-10', '7', 7],
  ['1-10', '1', 0],
  ['5-1', '1', 10],
  ['0-100', '64', 6],
  ['1-7', '7/7', 10],
  ['1-5', '9', null],
] as const)('on a scale of %s %s is %s', async (scale, mood, rating) => {
  const columns = { ...NO_COLUMNS, date: 'day', mood: 'feeling', scale };
  const plan = await planOf(`day,feeling\n2026-03-03,${mood}\n`, { columns });
  expect(plan.checkIns[0]?.mood).toBe(rating);
  expect(plan.checkIns[0]?.moodWord).toBe(
    rating === null ? mood : scale === '0-10' ? null : `${mood} (${scale})`,
  );
});

test('reads JSON of any make: the longest list, what lies within, moments since 1970', async () => {
  const file = JSON.stringify({
    version: 2,
    log: [
      { created: 1_772_496_000_000, title: 'Swept the floor', tags: ['home', 'slow'], geo: { lat: 1 } },
      { created: 1_772_582_400_000, title: 'Rang my sister', tags: [] },
    ],
  });
  const plan = await planOf(file);
  expect(plan.format).toBe('own-table');
  expect(linesOf(plan)).toEqual(['2026-03-03 | Swept the floor | slow', '2026-03-04 | Rang my sister']);
  expect(plan.wins[0]?.area).toBe('home');
});

test('a table without names has numbers for them', async () => {
  const columns = await columnsOf('2026-03-03,a walk,slowly by the river\n2026-03-04,a bath,\n');
  expect(columns.names).toEqual(['1', '2', '3']);
  expect(columns.examples).toEqual(['2026-03-03', 'a walk', 'slowly by the river']);
  expect(columns.rows).toHaveLength(2);
});

test('a weekday beside the day is no note', async () => {
  const plan = await planOf('2024-03-02,Saturday,9:00,good\n');
  expect(linesOf(plan)).toEqual(['2024-03-02 | mood | 7 | good']);
});

test('shows what the first three rows become', async () => {
  const { rows } = await columnsOf(`Day,Did\n${'2026-03-03,tea\n'.repeat(5)}`);
  expect(rows.map((row) => row.map(({ kind, day }) => `${day} ${kind}`))).toEqual(
    Array.from({ length: 3 }, () => ['2026-03-03 doing']),
  );
});

test('asks for what it cannot tell, and takes nothing before', async () => {
  const plan = await planOf('Date,Amount\n2026-03-03,12\n2026-03-04,13\n');
  expect(plan.needs).toBe('columns');
  expect(plan.columns?.missing).toBe('words');
  expect(plan.counts).toMatchObject({ wins: 0, checkIns: 0, skipped: 0, rows: 2 });
});

test('a column said wrongly leaves the file there, to be said anew', async () => {
  const columns = { ...NO_COLUMNS, date: 'Did', words: 'Did' };
  const plan = await planOf('Day,Did\n2026-03-03,tea\n', { columns });
  expect(plan.skipped).toEqual([{ line: 2, reason: { type: 'unreadable-date' } }]);
  expect(plan.columns?.names).toEqual(['Day', 'Did']);
});

test('dates that can be read in two ways are asked about', async () => {
  const file = 'Day,Did\n03/04/2026,tea\n';
  expect((await planOf(file)).needs).toBe('date-order');
  expect(linesOf(await planOf(file, { dateOrder: 'month-first' }))).toEqual(['2026-03-04 | tea']);
});

test.each([
  ['Tue Mar 3 2026', '2026-03-03', null],
  ['3. März 2026, 18:07', '2026-03-03', '2026-03-03T17:07:00Z'],
  ['Mar 3, 2026 6:07 PM', '2026-03-03', '2026-03-03T17:07:00Z'],
  ['2026-03-03T23:30:00-08:00', '2026-03-03', '2026-03-04T07:30:00Z'],
  ['2026-03-03T23:30:00.000Z', '2026-03-04', '2026-03-03T23:30:00Z'],
  ['2026-03-03 23:30:15.123456', '2026-03-03', '2026-03-03T22:30:00Z'],
  ['1772496000', '2026-03-03', '2026-03-03T00:00:00Z'],
])('reads the day of %j', async (written, day, at) => {
  const plan = await planOf(JSON.stringify([{ date: written, did: 'tea' }]));
  expect(plan.wins[0]?.localDay).toBe(day);
  expect(plan.wins[0]?.at ?? null).toBe(at === null ? null : Date.parse(at));
});

test('several doings in one cell: the person may say which are wins', async () => {
  const plan = await planOf('Day,Activities\n2026-03-03,walk | rain\n2026-03-04,rain\n');
  expect(plan.wins.map(({ text }) => text)).toEqual(['walk', 'rain']);
  expect(plan.activities.map(({ name, as }) => `${name} ${as}`)).toEqual(['walk win', 'rain tag']);
});

test('what has no days, is prose or comes from a clinic is no table of their own', async () => {
  for (const file of [
    'Name,Phone,City\nAna,0301234567,Berlin\nBo,0301234568,Bonn\n',
    'Dear diary, today, on the third, I rang, and it was well.\nThen I slept, and woke.\n',
    JSON.stringify({ resourceType: 'Bundle', entry: [{ date: '2026-03-03', text: 'a' }] }),
    JSON.stringify([{ resourceType: 'Observation', date: '2026-03-03', text: 'a' }]),
  ])
    expect((await errorOf(file)).type).toBe('UnknownFormat');
});

test('what was said of a file is used for the next of the same columns, and for no other', async () => {
  const file = 'Day,A,B\n2026-03-03,tea,quiet\n';
  const map = { ...NO_COLUMNS, date: 'Day', words: 'B' };
  const kept = writeKnownColumns([], { names: ['Day', 'A', 'B'], map });
  const knownColumns = parseKnownColumns(kept);
  expect(linesOf(await planOf(file, { knownColumns }))).toEqual(['2026-03-03 | quiet']);
  expect(linesOf(await planOf(file.replace('A', 'C'), { knownColumns }))).not.toEqual(['2026-03-03 | quiet']);
});

test('a dozen files are remembered, the newest first, each once; other text says nothing', () => {
  const file = (number: number) => ({ names: [`${number}`], map: { ...NO_COLUMNS, date: `${number}` } });
  let text = '';
  for (let number = 0; number < 20; number += 1)
    text = writeKnownColumns(parseKnownColumns(text), file(number));
  text = writeKnownColumns(parseKnownColumns(text), file(15));
  expect(parseKnownColumns(text).map(({ names }) => Number(names[0]))).toEqual([
    15, 19, 18, 17, 16, 14, 13, 12, 11, 10, 9, 8,
  ]);
  for (const other of ['', 'tea', '{}', '[1]', '[{"names":1}]']) expect(parseKnownColumns(other)).toEqual([]);
  expect(parseKnownColumns('[{"names":["a",2],"map":{"date":3,"scale":"9-9"}}]')).toEqual([
    { names: ['a', ''], map: NO_COLUMNS },
  ]);
  const wide = { names: ['x'.repeat(30_000)], map: NO_COLUMNS };
  expect(writeKnownColumns([], wide)).toBe('');
});
