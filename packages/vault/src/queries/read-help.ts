/** Reading the plan and the people one trusts. Few by nature: a list is read whole. */

import { byOrder } from '@cairn/domain';
import type { PlanEntry, PlanPartId, TrustedPerson } from '@cairn/domain';
import { PERSON, PLAN_ENTRY, rowColumns, rowToState } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import { personOf } from '../records/person-record.ts';
import { planEntryOf } from '../records/plan-entry-record.ts';

type Which = 'kept' | 'also trashed';

/** In the order of the plan's parts only by chance: within a part in the order the person gave. */
export const readPlanEntries = async (
  database: Database,
  which: Which = 'kept',
): Promise<readonly PlanEntry[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(PLAN_ENTRY).join(', ')} FROM plan_entry ${which === 'kept' ? 'WHERE visible = 1' : ''}`,
  );
  return rows
    .map((row) => planEntryOf(rowToState(PLAN_ENTRY, row)))
    .filter((entry) => entry !== null)
    .toSorted(byOrder);
};

export const readPlanPart = async (database: Database, part: PlanPartId): Promise<readonly PlanEntry[]> =>
  (await readPlanEntries(database)).filter((entry) => entry.part === part);

/** In the order the person gave. */
export const readPeople = async (
  database: Database,
  which: Which = 'kept',
): Promise<readonly TrustedPerson[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(PERSON).join(', ')} FROM person ${which === 'kept' ? 'WHERE visible = 1' : ''}`,
  );
  return rows
    .map((row) => personOf(rowToState(PERSON, row)))
    .filter((person) => person !== null)
    .toSorted(byOrder);
};
