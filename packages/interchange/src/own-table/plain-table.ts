/** Rows of somebody's own making, out of CSV or JSON, before anybody has said what they are. `null` for what is no table. */

import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { tableOf } from '../formats/csv-table.ts';
import { objectIn, objectsIn } from '../formats/json-parts.ts';
import { plainCell } from '../text/cell-text.ts';
import { isWritten, parseWhen, stampIn } from './written-when.ts';

export interface PlainTable {
  readonly form: 'csv' | 'json';
  readonly names: readonly string[];
  readonly rows: readonly PlainRow[];
}

export interface PlainRow {
  readonly line: number | null;
  readonly cells: readonly string[];
}

/** As many as tell what a column is. */
export const LOOKED_AT = 200;

const MOST_COLUMNS = 200;

/** A long text is gone through only where it begins as such a table does. */
export const plainTableOf = (text: string): PlainTable | null => {
  const start = text.slice(0, BEGINNING);
  const begins = start.length === text.length || tableIn(start) !== null;
  return begins ? tableIn(text) : null;
};

const BEGINNING = 256 * 1024;

const tableIn = (text: string): PlainTable | null => {
  const { first, rows } = tableOf(text);
  // A day in the first row: it is one of the rows, and no names stand above them.
  const isBare = first.cells.some((cell) => isWritten(parseWhen(plainCell(cell))));
  const names = isBare ? first.cells.map(() => '') : first.cells;
  return dated({
    form: 'csv',
    names: eachOnce(names.map(plainCell)),
    rows: isBare ? [first, ...rows] : rows,
  });
};

/** The longest list of objects, at the root or one step in; what lies within a cell is joined by commas. */
export const plainTableOfJson = (value: JsonValue): PlainTable | null => {
  const lists = [value, ...Object.values(objectIn(value))].map(objectsIn);
  const items = lists.toSorted((one, other) => other.length - one.length)[0] ?? [];
  // What a clinic writes has a form of its own.
  if ('resourceType' in objectIn(value) || items.some((item) => 'resourceType' in item)) return null;
  const flat = items.map((item) => new Map(cellsIn(item)));
  const names = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  const rows = flat.map((cells) => ({ line: null, cells: names.map((name) => cells.get(name) ?? '') }));
  return names.length > MOST_COLUMNS ? null : dated({ form: 'json', names, rows });
};

const cellsIn = (item: JsonObject): readonly (readonly [string, string])[] =>
  Object.entries(item).flatMap(([name, value]) =>
    isJsonObject(value)
      ? Object.entries(value).map(([inner, own]) => [`${name}.${inner}`, cellOf(own)] as const)
      : [[name, cellOf(value)] as const],
  );

const cellOf = (value: JsonValue): string => {
  if (Array.isArray(value))
    return value
      .map(cellOf)
      .filter((cell) => cell !== '')
      .join(', ');
  if (typeof value === 'string') return plainCell(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** Rows without a day are no history. */
const dated = (table: PlainTable): PlainTable | null => {
  const { names, rows } = table;
  if (names.length < 2 || names.length > MOST_COLUMNS || rows.length === 0) return null;
  return names.some((name, place) => isDateColumn(name, filledCells(table, place), rows.length))
    ? table
    : null;
};

/** Of the first rows, what stands in one column. */
export const filledCells = ({ rows }: PlainTable, place: number): readonly string[] =>
  rows
    .slice(0, LOOKED_AT)
    .map(({ cells }) => plainCell(cells[place] ?? ''))
    .filter((cell) => cell !== '');

/** In most rows there is something, and most of that are days. A bare number is one where the name says so. */
export const isDateColumn = (name: string, cells: readonly string[], rows: number): boolean => {
  const isStamped = /date|time|when|created|stamp|_at$|At$/i.test(name);
  const isDay = (cell: string): boolean =>
    isWritten(parseWhen(cell)) || (isStamped && stampIn(cell) !== null);
  return cells.length * 2 >= Math.min(rows, LOOKED_AT) && cells.filter(isDay).length >= cells.length * 0.8;
};

/** A name that is blank, or taken already, has a number. */
const eachOnce = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>(names);
  const seen = new Set<string>();
  return names.map((name, place) => {
    let free = name;
    for (let number = place + 1; free === '' || seen.has(free); number += 1) {
      const numbered = `${name} ${number}`.trim();
      free = taken.has(numbered) ? '' : numbered;
    }
    seen.add(free);
    return free;
  });
};
