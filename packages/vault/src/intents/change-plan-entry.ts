/** The common end of every intent that changes an entry of the plan: set fields, answer with the entry as it is now. */

import type { Fields } from '@cairn/changes';
import type { EntityId, PlanEntry } from '@cairn/domain';
import { PLAN_ENTRY } from '@cairn/store';
import type { UndoPlan, WriteContext } from '../context.ts';
import type { Topic } from '../door/vault-door.ts';
import { planEntryOf } from '../records/plan-entry-record.ts';
import { existingRecord, setFields } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';

interface ChangedPlanEntry {
  readonly output: { readonly entry: PlanEntry };
  readonly undo: UndoPlan;
  readonly topics: readonly Topic[];
}

export const changePlanEntry = async (
  context: WriteContext,
  id: EntityId,
  fields: Fields,
): Promise<ChangedPlanEntry> => {
  await existingPlanEntry(context, id);
  const undo = await setFields(context, PLAN_ENTRY, { id, fields });
  const entry = planEntryOf(await existingRecord(context, PLAN_ENTRY, id));
  if (entry === null) throw new Refusal({ type: 'NotFound' });
  return { output: { entry }, undo: { type: 'set', records: [undo] }, topics: ['plan'] };
};

/** Refuses with `NotFound` what is not there or lies in the trash. */
export const existingPlanEntry = async (context: WriteContext, id: EntityId): Promise<PlanEntry> => {
  const entry = planEntryOf(await existingRecord(context, PLAN_ENTRY, id));
  if (entry === null || entry.trashed) throw new Refusal({ type: 'NotFound' });
  return entry;
};
