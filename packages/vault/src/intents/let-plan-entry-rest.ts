/** *Let this rest*: the words stay in the plan, and Cairn brings them up nowhere else. */

import type { IntentHandler } from '../context.ts';
import { flagOf, idOf } from '../inputs.ts';
import { changePlanEntry } from './change-plan-entry.ts';

export const letPlanEntryRest: IntentHandler<'let-plan-entry-rest'> = (context, input) =>
  changePlanEntry(context, idOf(input.id), { resting: flagOf(input.resting, 'resting') });
