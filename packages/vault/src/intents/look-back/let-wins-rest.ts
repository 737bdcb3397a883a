/** *Let this rest*, of several wins at once. */

import type { IntentHandler } from '../../context.ts';
import { flagOf } from '../../inputs.ts';
import { changeWins } from './change-wins.ts';

export const letWinsRest: IntentHandler<'let-wins-rest'> = (context, { ids, resting }) =>
  changeWins(context, ids, { resting: flagOf(resting, 'resting') });
