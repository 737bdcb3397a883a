/** *Let this rest*: the win stays kept and stays a stone, and Cairn never brings it up by itself again. */

import type { IntentHandler } from '../context.ts';
import { flagOf, idOf } from '../inputs.ts';
import { changeWin } from './change-win.ts';

export const letRest: IntentHandler<'let-rest'> = (context, input) =>
  changeWin(context, idOf(input.id), { resting: flagOf(input.resting, 'resting') });
