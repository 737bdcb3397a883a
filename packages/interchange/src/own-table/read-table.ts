/**
 * A table that somebody made, read by what its columns were said to be. Laws: done is a win; let be is rest; not done with a note
 * keeps the note; a mood keeps what was written; a note without a win or a mood is a page; a column nobody named stays in the file.
 */

import { isLifeArea, isRating, ok } from '@cairn/domain';
import type { LifeArea, Rating, Result } from '@cairn/domain';
import { doingAreaOf } from '../daylio-csv/tally-activities.ts';
import { findDateOrder } from '../daylio-csv/written-date.ts';
import { Finds } from '../found/finds.ts';
import type { Around, Found, Reading, When } from '../found/found.ts';
import type { Notice } from '../import-plan.ts';
import { nameKey, plainCell } from '../text/cell-text.ts';
import { COLUMN_ROLES, hasSameColumns, missingIn } from './column-map.ts';
import type { ColumnMap, ColumnRole, FoundColumns, MoodScale, RowPart } from './column-map.ts';
import { SKIPPED, YES } from './data/column-words.ts';
import { guessColumns, numberIn } from './guess-columns.ts';
import { filledCells } from './plain-table.ts';
import type { PlainRow, PlainTable } from './plain-table.ts';
import { parseWhen, whenOf } from './written-when.ts';

const ROWS_SHOWN = 3;

/** Never an error: what is not known yet is asked. */
export const readTable = async (table: PlainTable, around: Around): Promise<Result<Reading, never>> => {
  const map = mapFor(table, around);
  const missing = missingIn(map);
  const finds = new Finds();
  const cell = cellReader(table, map);
  const dates = table.rows.map((row) => parseWhen(cell(row, 'date')).date);
  const order = findDateOrder(dates, around.dateOrder);
  const rows: (readonly RowPart[])[] = [];
  for (const row of table.rows) {
    finds.row();
    if (missing !== null) continue;
    const time = cell(row, 'time');
    const when = whenOf(cell(row, 'date'), { order: order?.order ?? 'day-first', time, around });
    const before = finds.found.length;
    if (!when.ok) finds.skip(row.line, when.error);
    else addRow(finds, rowOf(row, cell, map.scale), { ...when.value, line: row.line });
    const added = finds.found.slice(before);
    if (rows.length < ROWS_SHOWN && added.length > 0) rows.push(added.map(partOf));
  }
  const asksDateOrder = order !== null && !order.certain;
  const notices: Notice[] = order === null ? [] : [{ type: 'dates-read-as', ...order }];
  const ignored = unnamed(table, map);
  if (ignored.length > 0) notices.push({ type: 'columns-ignored', columns: ignored });
  const examples = table.names.map((_, place) => filledCells(table, place)[0] ?? '');
  const columns: FoundColumns = { names: table.names, examples, map, missing, rows };
  return ok(
    finds.reading(table.form, { asksDateOrder: asksDateOrder && missing === null, notices, columns }),
  );
};

const partOf = (found: Found): RowPart => {
  const { kind, day } = found;
  const plain = { kind, day, mood: null, comesAgain: false };
  switch (found.kind) {
    case 'doing':
      return { ...plain, words: filled(found.name, found.note), comesAgain: found.comesAgain };
    case 'moment':
      return { ...plain, words: filled(found.word, found.note), mood: found.mood };
    case 'page':
      return { ...plain, words: filled(found.text) };
    case 'rest':
      return { ...plain, words: [] };
    default:
      return found satisfies never;
  }
};

const filled = (...words: readonly string[]): readonly string[] => words.filter((each) => each !== '');

/** What the person says now, else what was said of such a file before, else a guess. */
const mapFor = (table: PlainTable, { columns, knownColumns }: Around): ColumnMap => {
  const { names } = table;
  const known = knownColumns.find((each) => hasSameColumns(each.names, names));
  const map = columns ?? known?.map ?? guessColumns(table);
  const own = COLUMN_ROLES.map((role): [ColumnRole, string | null] => [
    role,
    names.includes(map[role] ?? '') ? map[role] : null,
  ]);
  return { ...map, ...Object.fromEntries(own) };
};

const unnamed = ({ names }: PlainTable, map: ColumnMap): readonly string[] => {
  const named = new Set(COLUMN_ROLES.map((role) => map[role]));
  return names.filter((name) => !named.has(name));
};

type CellReader = (row: PlainRow, role: ColumnRole) => string;

const cellReader = ({ names }: PlainTable, map: ColumnMap): CellReader => {
  const places = COLUMN_ROLES.map((role): [ColumnRole, number] => [role, names.indexOf(map[role] ?? '')]);
  const placeOf = new Map(places);
  return (row, role) => plainCell(row.cells[placeOf.get(role) ?? -1] ?? '');
};

type Placed = When & { readonly line: number | null };

interface Row {
  readonly words: readonly string[];
  readonly isList: boolean;
  readonly state: 'done' | 'skip' | 'not-done';
  readonly mood: string;
  readonly scale: MoodScale | null;
  readonly area: LifeArea | null;
  /** Tags and the note, one under the other. */
  readonly note: string;
}

const rowOf = (row: PlainRow, cell: CellReader, scale: MoodScale | null): Row => {
  const written = cell(row, 'words');
  const words = written.split(/\s*[|\n]\s*/).filter((word) => word !== '');
  const tags = cell(row, 'tags')
    .split(/\s*[|,;]\s*/)
    .filter((tag) => tag !== '');
  const area = tags.map(areaOf).find((each) => each !== null) ?? null;
  const note = [tags.filter((tag) => areaOf(tag) === null).join(', '), cell(row, 'note')];
  return {
    ...{ words, isList: written.includes('|'), mood: cell(row, 'mood'), scale, area },
    note: note.filter((text) => text !== '').join('\n'),
    state: stateOf(cell(row, 'done')),
  };
};

const areaOf = (tag: string): LifeArea | null => {
  const name = nameKey(tag);
  return isLifeArea(name) ? name : null;
};

/** A row without such a column was written because it was done. */
const stateOf = (cell: string): Row['state'] => {
  const said = nameKey(cell);
  if (SKIPPED.has(said)) return 'skip';
  const number = numberIn(said);
  return said === '' || YES.has(said) || (number !== null && number > 0) ? 'done' : 'not-done';
};

const addRow = (finds: Finds, row: Row, when: Placed): void => {
  if (row.state === 'done') return addDone(finds, row, when);
  if (row.state === 'skip') finds.rest(when);
  else finds.aside('not-done');
  const note = [row.words.join(', '), row.note].filter((text) => text !== '').join(': ');
  if (row.note !== '') finds.moment({ ...when, note, key: ['table', 'note', when.day, note] });
};

const addDone = (finds: Finds, row: Row, when: Placed): void => {
  const { words, mood, note, isList } = row;
  for (const [index, name] of words.entries()) {
    const area = row.area ?? doingAreaOf(name);
    const beside = index === 0 ? { note } : {};
    const guess = area === null ? ('tag' as const) : ('win' as const);
    // Of several in one cell some were no doings: the person may say which.
    finds.doing({ ...when, name, area, ...beside, ...(isList ? { guess } : {}) });
  }
  const own = words.length === 0 ? note : '';
  if (mood !== '')
    finds.moment({ ...when, ...moodIn(row), note: own, key: keyOf('mood', when, [mood, own]) });
  else if (own !== '') finds.page({ ...when, text: own, key: keyOf('page', when, [own]) });
  else if (words.length === 0) finds.skip(when.line, { type: 'nothing-in-it' });
};

const keyOf = (kind: string, { day, at }: Placed, words: readonly string[]): readonly (string | number)[] => [
  ...['table', kind, day, at ?? ''],
  ...words,
];

/** `4` on a scale from 1 to 5 is 8, and `4 (1-5)` is kept as its word. */
const moodIn = ({ mood, scale }: Row): { readonly word: string; readonly mood: Rating | null } => {
  const rating = scale === null ? null : ratingOn(scale, numberIn(mood));
  if (rating === null) return { word: mood, mood: null };
  return { word: scale === '0-10' ? '' : `${mood} (${scale})`, mood: rating };
};

const ratingOn = (scale: MoodScale, number: number | null): Rating | null => {
  const [lowest = 0, highest = 10] = scale.split('-').map(Number);
  if (number === null) return null;
  const rating = Math.round(((number - lowest) / (highest - lowest)) * 10);
  return isRating(rating) ? rating : null;
};
