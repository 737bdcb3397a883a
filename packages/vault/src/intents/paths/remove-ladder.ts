/** Takes a ladder off its path, with its steps. What was done stays done. */

import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { changeLadder } from './change-path.ts';

export const removeLadder: IntentHandler<'remove-ladder'> = (context, input) =>
  changeLadder(context, idOf(input.id), { trashed: true });
