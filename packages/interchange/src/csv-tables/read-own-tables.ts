/**
 * Reads our own CSV tables, all of them or some, as records with the ids they had: what is here already comes in once. Pure; never
 * throws. A row that is no record (any more) is named and left aside. Settings and imports are in no table.
 */

import { err } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { CAIRN_LIST_NAMES } from '../cairn-json/cairn-file.ts';
import type { CairnListName } from '../cairn-json/cairn-file.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { planOfLists } from '../cairn-json/read-cairn-json.ts';
import type { RawLists } from '../cairn-json/read-cairn-json.ts';
import type { CsvRow } from '../csv/read-csv.ts';
import { openTable } from '../formats/csv-table.ts';
import type { ImportError, ImportOptions } from '../import-format.ts';
import type { CairnPlan, DateOrder } from '../import-plan.ts';
import { nameKey, plainCell } from '../text/cell-text.ts';
import { unguarded } from './cell.ts';
import { ownTableOf } from './is-own-table.ts';
import { dayInCell, finite, flagInCell, momentInCell, orderOfRows } from './rewritten-cell.ts';
import type { DatesOfRow } from './rewritten-cell.ts';
import { DAYS, INSTANTS, TABLES } from './tables.ts';

/** Errors: `CutTable` where nothing else is there, `NoUsableRows`. A text that is no table of ours adds nothing. */
export const readOwnTables = (
  texts: readonly string[],
  { dateOrder }: Pick<ImportOptions, 'dateOrder'>,
): Result<CairnPlan, ImportError> => {
  const tables = texts.map(ownTable).filter((table) => table !== null);
  const known = tables.filter((table): table is OwnTable => table !== 'unclear');
  if (known.length === 0 && tables.length > 0) return err({ type: 'CutTable' });
  const order = orderOfRows(datesIn(known), dateOrder);
  const lists = new Map<CairnListName, Iterable<JsonValue>>();
  for (const table of known) lists.set(table.name, recordsIn(table, order?.order ?? 'day-first'));
  const raw = Object.fromEntries(CAIRN_LIST_NAMES.map((name) => [name, lists.get(name) ?? []]));
  return planOfLists(
    { ...(raw as Record<CairnListName, Iterable<JsonValue>>), ...NOT_IN_TABLES },
    {
      ...{ variant: 'tables', exportedAt: null, backup: null },
      notices: order === null ? [] : [{ type: 'dates-read-as', ...order }],
      needs: order !== null && !order.certain ? 'date-order' : 'nothing',
    },
  );
};

const NOT_IN_TABLES: Pick<RawLists, 'settings' | 'imports'> = { settings: {}, imports: [] };

interface OwnTable {
  readonly name: CairnListName;
  /** Where each column stands, from 0; one that was cut away is absent. */
  readonly places: ReadonlyMap<string, number>;
  rows(): Iterable<CsvRow>;
}

const ownTable = (text: string): OwnTable | 'unclear' | null => {
  const { header, rows } = openTable(text);
  const name = ownTableOf(header);
  if (name === null || name === 'unclear') return name;
  const places = TABLES[name].map((column): [string, number] => [column, header.indexOf(nameKey(column))]);
  return { name, places: new Map(places.filter(([, place]) => place !== -1)), rows };
};

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

function* recordsIn({ name, places, rows }: OwnTable, order: DateOrder): Iterable<JsonObject> {
  let nth = 0;
  for (const { cells } of rows()) {
    const record: Record<string, JsonValue> = {};
    for (const column of TABLES[name]) {
      const place = places.get(column);
      record[column] =
        place === undefined ? absentIn(column, nth) : valueIn(column, cells[place] ?? '', order);
    }
    yield record;
    nth += 1;
  }
}

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
