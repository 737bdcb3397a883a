/** Puts an entry of the plan in the trash. Its part takes another one then. */

import type { IntentHandler } from '../context.ts';
import { idOf } from '../inputs.ts';
import { changePlanEntry } from './change-plan-entry.ts';

export const removePlanEntry: IntentHandler<'remove-plan-entry'> = (context, input) =>
  changePlanEntry(context, idOf(input.id), { trashed: true });
