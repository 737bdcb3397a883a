/** Moves an entry of the plan within its part. */

import { PLAN_ENTRY } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { idOf, placeOf } from '../inputs.ts';
import { readPlanPart } from '../queries/read-help.ts';
import { arrange } from './arrange.ts';
import { existingPlanEntry } from './change-plan-entry.ts';

export const movePlanEntry: IntentHandler<'move-plan-entry'> = async (context, input) => {
  const id = idOf(input.id);
  const to = placeOf(input.to);
  const { part } = await existingPlanEntry(context, id);
  const entries = await readPlanPart(context.database, part);
  const undo = await arrange(context, entries, { entity: PLAN_ENTRY, id, to });
  return { output: { entry: await existingPlanEntry(context, id) }, undo, topics: ['plan'] };
};
