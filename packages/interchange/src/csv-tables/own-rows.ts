/** Rows of our own tables as raw records, whoever reads them and however many at a time. Pure. */

import { TABLES, DAYS, INSTANTS } from './tables.ts';
import type { CairnListName } from '../cairn-json/cairn-file.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import type { CsvRow } from '../csv/read-csv.ts';
import type { OrderFound } from '../daylio-csv/written-date.ts';
import { openTable } from '../formats/csv-table.ts';
import type { ImportOptions } from '../import-format.ts';
import type { DateOrder } from '../import-plan.ts';
import { nameKey, plainCell } from '../text/cell-text.ts';
import { unguarded } from './cell.ts';
import { ownTableOf } from './is-own-table.ts';
import { dayInCell, finite, flagInCell, momentInCell, orderOfRows } from './rewritten-cell.ts';
import type { DatesOfRow } from './rewritten-cell.ts';

/** One table of ours, whose rows are read whenever they are asked for. */
export interface OwnTable {
  readonly name: CairnListName;
  /** Where each column stands, from 0; one that was cut away is absent. */
  readonly places: ReadonlyMap<string, number>;
  rows(): Iterable<CsvRow>;
}

/** `null` for a table of somebody else; `unclear` as {@link ownTableOf} says. */
export const openOwnTable = (text: string): OwnTable | 'unclear' | null => {
  const { header, rows } = openTable(text);
  const name = ownTableOf(header);
  if (name === null || name === 'unclear') return name;
  const places = TABLES[name].map((column): [string, number] => [column, header.indexOf(nameKey(column))]);
  return { name, places: new Map(places.filter(([, place]) => place !== -1)), rows };
};

/** How the days of these tables are written; `null` where they stand as we wrote them, or the question does not arise. */
export const orderIn = (tables: readonly OwnTable[], chosen: DateOrder | undefined): OrderFound | null =>
  orderOfRows(datesIn(tables), chosen);

function* datesIn(tables: readonly OwnTable[]): Iterable<DatesOfRow> {
  for (const { places, rows } of tables) {
    const others = DAYS.filter((column) => column !== 'localDay' && places.has(column));
    const cell = ({ cells }: CsvRow, column: string): string =>
      plainCell(cells[places.get(column) ?? -1] ?? '');
    for (const row of rows())
      yield {
        ...{ day: cell(row, 'localDay'), at: cell(row, 'at') },
        others: others.map((column) => cell(row, column)),
      };
  }
}

/** What reading rows takes beside the table. */
export interface RowsAsked {
  readonly order: DateOrder;
  readonly hashId: ImportOptions['hashId'];
}

/** As the JSON export has them: not parsed yet. A row that somebody added by hand has an id of its own words. */
export function* recordsIn(
  { name, places, rows }: OwnTable,
  { order, hashId }: RowsAsked,
): Iterable<JsonObject> {
  const idOf = createRowIds(name, hashId);
  let nth = 0;
  for (const { cells } of rows()) {
    const cellOf = (column: string): string => cells[places.get(column) ?? -1] ?? '';
    const isAdded = canBeAdded(name) && plainCell(cellOf('id')) === '';
    const record: Record<string, JsonValue> = {};
    for (const column of TABLES[name]) {
      const isAbsent = !places.has(column) || (isAdded && cellOf(column) === '');
      record[column] = isAbsent ? absentIn(column, nth) : valueIn(column, cellOf(column), order);
    }
    yield isAdded ? { ...record, id: idOf(record) } : record;
    nth += 1;
  }
}

/** Lists whose records are whole without any other. */
const canBeAdded = (name: CairnListName): boolean =>
  ['wins', 'checkIns', 'entries', 'planEntries', 'people', 'challenges', 'rituals', 'thoughts'].includes(
    name,
  );

/** What a row says first of all; a second import of it is the same record, whatever was added beside that. */
const TOLD = ['localDay', 'text', 'name', 'kind', 'part', 'mood', 'energy', 'moodWord'];

/** Frozen: another form would bring such rows anew. */
const createRowIds = (name: CairnListName, hashId: ImportOptions['hashId']) => {
  const taken = new Map<string, number>();
  return (record: JsonObject): string => {
    const told = JSON.stringify(['added-row', name, ...TOLD.map((column) => record[column] ?? null)]);
    const before = taken.get(told) ?? 0;
    taken.set(told, before + 1);
    return hashId(JSON.stringify([told, before]));
  };
};

const FLAGS: readonly string[] = [
  ...['planned', 'big', 'resting', 'near', 'trashed', 'taken', 'gone', 'concurrent', 'met'],
  ...['company', 'practicalHelp', 'hardMoments'],
];

const NUMBERS: readonly string[] = [
  ...['effort', 'pleasure', 'mastery', 'expectedPleasure', 'expectedDifficulty', 'moodBefore', 'moodAfter'],
  ...['mood', 'energy', 'confidence', 'sleepMinutes', 'order', 'minutes', 'social', 'plannedAt', 'tooBig'],
  ...['stayedAt', 'remindAt', 'remindDays', 'value', 'total', 'length', 'seed', 'version'],
];

/** Of a column that was cut away: the plainest value there is. */
const absentIn = (column: string, nth: number): JsonValue => {
  if (FLAGS.includes(column)) return false;
  return column === 'order' ? nth : null;
};

/** What {@link cellText} wrote. Something else stays the text that it is: the record's own parser refuses it. */
const valueIn = (column: string, cell: string, order: DateOrder): JsonValue => {
  if (cell === '') return null;
  if (FLAGS.includes(column)) return flagInCell(cell) ?? cell;
  if (NUMBERS.includes(column)) return finite(Number(cell)) ?? cell;
  if (INSTANTS.includes(column)) return momentInCell(plainCell(unguarded(cell)), order) ?? cell;
  if (DAYS.includes(column)) return dayInCell(plainCell(cell), order);
  return column === 'answers' ? cell.split(' ').map(Number) : unguarded(cell);
};
