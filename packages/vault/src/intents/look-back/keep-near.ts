/** On the shelf, to be read again on hard days; or off it. */

import type { IntentHandler } from '../../context.ts';
import { flagOf, idOf } from '../../inputs.ts';
import { changeWin } from '../change-win.ts';

export const keepNear: IntentHandler<'keep-near'> = (context, input) =>
  changeWin(context, idOf(input.id), { near: flagOf(input.near, 'near') });
