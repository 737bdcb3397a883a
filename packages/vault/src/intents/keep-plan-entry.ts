/** Keeps one line of *My plan for hard moments*, behind the others of its part. A part takes three. */

import { MOST_PLAN_ENTRIES, orderAfter, takesMore } from '@cairn/domain';
import type { PlanEntry } from '@cairn/domain';
import { PLAN_ENTRY } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { textOf } from '../inputs.ts';
import { planPartOf } from './help-inputs.ts';
import { readPlanPart } from '../queries/read-help.ts';
import { planEntryFields } from '../records/plan-entry-record.ts';
import { createRecord } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';

export const keepPlanEntry: IntentHandler<'keep-plan-entry'> = async (context, input) => {
  const part = planPartOf(input.part);
  const text = textOf(input.text);
  const others = await readPlanPart(context.database, part);
  if (!takesMore(others)) throw new Refusal({ type: 'PlanPartFull', most: MOST_PLAN_ENTRIES });
  const entry: PlanEntry = {
    id: context.act,
    part,
    text,
    order: orderAfter(others),
    resting: false,
    trashed: false,
    importBatch: null,
  };
  await createRecord(context, PLAN_ENTRY, { id: entry.id, fields: planEntryFields(entry) });
  return {
    output: { entry },
    undo: { type: 'set', records: [{ entity: PLAN_ENTRY.name, id: entry.id, set: { trashed: true } }] },
    topics: ['plan'],
  };
};
