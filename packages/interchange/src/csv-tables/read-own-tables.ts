/**
 * Reads our own CSV tables, all of them or some, as records with the ids they had: what is here already comes in once. Pure; never
 * throws. A row that is no record (any more) is named and left aside. Settings and imports are in no table.
 */

import type { Result } from '@cairn/domain';
import { CAIRN_LIST_NAMES } from '../cairn-json/cairn-file.ts';
import type { CairnListName } from '../cairn-json/cairn-file.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { planOfLists } from '../cairn-json/read-cairn-json.ts';
import type { RawLists } from '../cairn-json/read-cairn-json.ts';
import { tableOf } from '../formats/csv-table.ts';
import type { ImportError } from '../import-format.ts';
import type { CairnPlan } from '../import-plan.ts';
import { nameKey } from '../text/cell-text.ts';
import { unguarded } from './cell.ts';
import { ownTableOf } from './is-own-table.ts';
import { INSTANTS, TABLES } from './tables.ts';

/** Errors: `NoUsableRows`. A text that is no table of ours adds nothing. */
export const readOwnTables = (texts: readonly string[]): Result<CairnPlan, ImportError> => {
  const lists = new Map<CairnListName, readonly JsonValue[]>();
  for (const text of texts) {
    const { header, rows } = tableOf(text);
    const name = ownTableOf(header);
    if (name !== null)
      lists.set(
        name,
        rows.map(({ cells }) => recordIn(name, header, cells)),
      );
  }
  const raw = Object.fromEntries(CAIRN_LIST_NAMES.map((name) => [name, lists.get(name) ?? []]));
  return planOfLists(
    { ...(raw as Record<CairnListName, readonly JsonValue[]>), ...NOT_IN_TABLES },
    {
      ...{ variant: 'tables', exportedAt: null, backup: null, notices: [] },
    },
  );
};

const NOT_IN_TABLES: Pick<RawLists, 'settings' | 'imports'> = { settings: {}, imports: [] };

const recordIn = (name: CairnListName, header: readonly string[], cells: readonly string[]): JsonObject =>
  Object.fromEntries(
    TABLES[name].map((column) => [column, valueIn(column, cells[header.indexOf(nameKey(column))] ?? '')]),
  );

const FLAGS: readonly string[] = [
  ...['planned', 'big', 'resting', 'near', 'trashed', 'taken', 'gone', 'concurrent', 'met'],
  ...['company', 'practicalHelp', 'hardMoments'],
];

const NUMBERS: readonly string[] = [
  ...['effort', 'pleasure', 'mastery', 'expectedPleasure', 'expectedDifficulty', 'moodBefore', 'moodAfter'],
  ...['mood', 'energy', 'confidence', 'sleepMinutes', 'order', 'minutes', 'social', 'plannedAt', 'tooBig'],
  ...['stayedAt', 'remindAt', 'remindDays', 'value', 'total', 'length', 'seed', 'version'],
];

/** What {@link cellText} wrote. Something else stays the text that it is: the record's own parser refuses it. */
const valueIn = (column: string, cell: string): JsonValue => {
  if (cell === '') return null;
  if (FLAGS.includes(column)) return flagIn(cell.trim().toLowerCase()) ?? cell;
  if (NUMBERS.includes(column)) return finite(Number(cell)) ?? cell;
  if (INSTANTS.includes(column)) return finite(Date.parse(unguarded(cell))) ?? cell;
  return column === 'answers' ? cell.split(' ').map(Number) : unguarded(cell);
};

/** Spreadsheets write TRUE. */
const flagIn = (cell: string): boolean | null => (cell === 'true' ? true : cell === 'false' ? false : null);

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
