/** *Let this rest*: the person stays among the people, and Cairn never brings them up. */

import type { IntentHandler } from '../context.ts';
import { flagOf, idOf } from '../inputs.ts';
import { changePerson } from './change-person.ts';

export const letPersonRest: IntentHandler<'let-person-rest'> = (context, input) =>
  changePerson(context, idOf(input.id), { resting: flagOf(input.resting, 'resting') });
