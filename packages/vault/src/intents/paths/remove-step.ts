/** Takes a step off its ladder. What was done of it stays done. */

import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { changeStep } from './change-path.ts';

export const removeStep: IntentHandler<'remove-step'> = (context, input) =>
  changeStep(context, idOf(input.id), { trashed: true });
