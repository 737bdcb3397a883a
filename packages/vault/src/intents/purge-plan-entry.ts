/** Removes a line of the plan for ever, from its part or from the trash. */

import { PLAN_ENTRY } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { idOf } from '../inputs.ts';
import { purgeRecord } from '../records/purge-record.ts';
import { existingRecord } from '../records/write-record.ts';

export const purgePlanEntry: IntentHandler<'purge-plan-entry'> = async (context, input) => {
  await purgeRecord(context, PLAN_ENTRY, await existingRecord(context, PLAN_ENTRY, idOf(input.id)));
  return { output: {}, undo: null, topics: ['plan'] };
};
