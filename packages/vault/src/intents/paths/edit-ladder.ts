/** Gives a ladder another title. */

import type { IntentHandler } from '../../context.ts';
import { idOf, textOf } from '../../inputs.ts';
import { changeLadder } from './change-path.ts';

export const editLadder: IntentHandler<'edit-ladder'> = (context, input) =>
  changeLadder(context, idOf(input.id), { title: textOf(input.title) });
