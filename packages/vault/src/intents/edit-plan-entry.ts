/** Gives an entry of the plan other words. */

import type { IntentHandler } from '../context.ts';
import { idOf, textOf } from '../inputs.ts';
import { changePlanEntry } from './change-plan-entry.ts';

export const editPlanEntry: IntentHandler<'edit-plan-entry'> = (context, input) =>
  changePlanEntry(context, idOf(input.id), { text: textOf(input.text) });
