/**
 * Reads our own CSV tables, all of them or some, as records with the ids they had: what is here already comes in once. Pure; never
 * throws. A row that is no record (any more) is named and left aside. Settings and imports are in no table.
 */

import { err } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { CAIRN_LIST_NAMES } from '../cairn-json/cairn-file.ts';
import type { CairnListName } from '../cairn-json/cairn-file.ts';
import type { JsonValue } from '../cairn-json/json-value.ts';
import { planOfLists } from '../cairn-json/read-cairn-json.ts';
import type { RawLists } from '../cairn-json/read-cairn-json.ts';
import type { OrderFound } from '../daylio-csv/written-date.ts';
import type { ImportError, ImportOptions } from '../import-format.ts';
import type { CairnPlan } from '../import-plan.ts';
import { openOwnTable, orderIn, recordsIn } from './own-rows.ts';
import type { OwnTable } from './own-rows.ts';

/** Errors: `CutTable` where nothing else is there, `NoUsableRows`. A text that is no table of ours adds nothing. */
export const readOwnTables = (
  texts: readonly string[],
  { dateOrder, hashId }: Pick<ImportOptions, 'dateOrder' | 'hashId'>,
): Result<CairnPlan, ImportError> => {
  const tables = texts.map(openOwnTable).filter((table) => table !== null);
  const known = tables.filter((table): table is OwnTable => table !== 'unclear');
  if (known.length === 0 && tables.length > 0) return err({ type: 'CutTable' });
  const order = orderIn(known, dateOrder);
  const lists = new Map<CairnListName, Iterable<JsonValue>>();
  const asked = { order: order?.order ?? ('day-first' as const), hashId };
  for (const table of known) lists.set(table.name, recordsIn(table, asked));
  const raw = Object.fromEntries(CAIRN_LIST_NAMES.map((name) => [name, lists.get(name) ?? []]));
  return planOfTables(raw as Record<CairnListName, Iterable<JsonValue>>, order);
};

/** Errors: `NoUsableRows`. */
export const planOfTables = (
  lists: Readonly<Record<CairnListName, Iterable<JsonValue>>>,
  order: OrderFound | null,
): Result<CairnPlan, ImportError> =>
  planOfLists(
    { ...lists, ...NOT_IN_TABLES },
    {
      ...{ variant: 'tables', exportedAt: null, backup: null },
      notices: order === null ? [] : [{ type: 'dates-read-as', ...order }],
      needs: order !== null && !order.certain ? 'date-order' : 'nothing',
    },
  );

const NOT_IN_TABLES: Pick<RawLists, 'settings' | 'imports'> = { settings: {}, imports: [] };
