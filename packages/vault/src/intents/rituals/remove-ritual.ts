/** Puts a ritual in the trash. What was done of it stays done. */

import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { changeRitual } from './change-ritual.ts';

export const removeRitual: IntentHandler<'remove-ritual'> = (context, input) =>
  changeRitual(context, idOf(input.id), { trashed: true });
