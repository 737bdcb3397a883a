/** *Let this rest*: the ritual is kept with its roots, and Cairn never brings it up. */

import type { IntentHandler } from '../../context.ts';
import { flagOf, idOf } from '../../inputs.ts';
import { changeRitual } from './change-ritual.ts';

export const letRitualRest: IntentHandler<'let-ritual-rest'> = (context, input) =>
  changeRitual(context, idOf(input.id), { resting: flagOf(input.resting, 'resting') });
