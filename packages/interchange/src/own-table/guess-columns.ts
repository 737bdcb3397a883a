/**
 * A first guess at what each column is, by what stands in it and by its name. It is shown and can be changed; what looks like a
 * place, an address, a key or a medicine is never guessed.
 */

import { MOOD_WORD_LISTS } from '../daylio-csv/data/mood-words.ts';
import { parseTime } from '../daylio-csv/written-time.ts';
import { nameKey } from '../text/cell-text.ts';
import { NO_COLUMNS } from './column-map.ts';
import type { ColumnMap, ColumnRole, MoodScale } from './column-map.ts';
import { NAMED, NO, SKIPPED, YES } from './data/column-words.ts';
import { filledCells, isDateColumn } from './plain-table.ts';
import type { PlainTable } from './plain-table.ts';

interface Column {
  readonly name: string;
  readonly cells: readonly string[];
  readonly isDate: boolean;
}

const MOOD_WORDS: ReadonlySet<string> = new Set(MOOD_WORD_LISTS.flatMap(({ words }) => words));

const LONG = 60;

export const guessColumns = (table: PlainTable): ColumnMap => {
  const columns = table.names.map((name, place): Column => {
    const cells = filledCells(table, place);
    return { name, cells, isDate: isDateColumn(name, cells, table.rows.length) };
  });
  const left = new Set(columns.filter(({ cells }) => cells.length > 0));
  const guess: Partial<Record<ColumnRole, string>> = {};
  const take = (role: ColumnRole, fits: (column: Column) => number): void => {
    const best = bestOf([...left], fits);
    if (best === null) return;
    guess[role] = best.name;
    left.delete(best);
  };
  take('date', dateFit);
  for (const column of left) if (isNoGuess(column)) left.delete(column);
  take('time', (column) => (share(column, (cell) => parseTime(cell) !== null) >= 0.8 ? 1 : 0));
  const mood = bestOf([...left], moodFit);
  if (mood !== null) left.delete(mood);
  take('done', doneFit);
  take('tags', (column) => (NAMED.tags.test(column.name) && !isNumeric(column) ? 1 : 0));
  take('words', (column) => wordsFit(column, mood !== null));
  take('note', noteFit);
  return { ...NO_COLUMNS, ...guess, mood: mood?.name ?? null, scale: mood === null ? null : scaleOf(mood) };
};

/** Other days, names of weekdays, and what is better left aside. */
const isNoGuess = (column: Column): boolean =>
  column.isDate || NAMED.private.test(column.name) || share(column, (cell) => WEEKDAY.test(cell)) >= 0.8;

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?$/i;

/** `null` where none fits at all; of two that fit as well the first. */
const bestOf = (columns: readonly Column[], fits: (column: Column) => number): Column | null =>
  columns.reduce<{ readonly column: Column | null; readonly fit: number }>(
    (best, column) => {
      const fit = fits(column);
      return fit > best.fit ? { column, fit } : best;
    },
    { column: null, fit: 0 },
  ).column;

const share = ({ cells }: Column, is: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length;

const dateFit = ({ name, isDate }: Column): number => {
  if (!isDate) return 0;
  if (NAMED.notWhen.test(name)) return 1;
  if (NAMED.doneOn.test(name)) return 4;
  return NAMED.date.test(name) ? 3 : 2;
};

const isNumeric = (column: Column): boolean => share(column, (cell) => numberIn(cell) !== null) >= 0.8;

/** `7`, `7.5`, `7,5`, `7/10`. */
export const numberIn = (cell: string): number | null => {
  const [, number] = /^(-?\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+)?$/.exec(cell) ?? [];
  return number === undefined ? null : Number(number.replace(',', '.'));
};

/** A name, or words that are known; a number alone may be anything. */
const moodFit = (column: Column): number => {
  const isWords = share(column, (cell) => MOOD_WORDS.has(nameKey(cell))) >= 0.5;
  if (!NAMED.mood.test(column.name)) return isWords ? 2 : 0;
  return averageLength(column) > LONG ? 0 : 3;
};

const doneFit = (column: Column): number => {
  const isSaid = share(column, (cell) => [YES, NO, SKIPPED].some((words) => words.has(nameKey(cell)))) >= 0.9;
  if (NAMED.done.test(column.name))
    return isSaid || (isNumeric(column) && /value/i.test(column.name)) ? 2 : 0;
  return isSaid && !isNumeric(column) ? 1 : 0;
};

const averageLength = ({ cells }: Column): number =>
  cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length);

/** Where there is a mood, a text without a name for a doing is more likely a note. */
const wordsFit = (column: Column, hasMood: boolean): number => {
  if (isNumeric(column)) return 0;
  if (NAMED.words.test(column.name)) return 3;
  if (NAMED.note.test(column.name) || averageLength(column) > LONG) return 0;
  return hasMood ? 0 : 1;
};

const noteFit = (column: Column): number => {
  if (isNumeric(column)) return 0;
  return NAMED.note.test(column.name) ? 1000 + averageLength(column) : averageLength(column);
};

/** No number above five says nothing about where the scale ends: then each is a word that the person places. */
const scaleOf = (column: Column): MoodScale | null => {
  if (!isNumeric(column)) return null;
  const ends = new Set(column.cells.map((cell) => /\/\s*(\d+)$/.exec(cell)?.[1]));
  if (ends.size === 1 && ends.has('5')) return '1-5';
  const numbers = column.cells.map((cell) => numberIn(cell) ?? 0);
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  if (ends.size === 1 && ends.has('10')) return '0-10';
  if (lowest < 0 || highest <= 5 || highest > 100) return null;
  return highest <= 10 ? '0-10' : '0-100';
};
