/** "This is no mountain any more", said by the person, and taken back as easily. */

import type { IntentHandler } from '../../context.ts';
import { flagOf, idOf } from '../../inputs.ts';
import { existingChallenge } from '../../queries/path-view.ts';
import { dayField } from '../../records/day-field.ts';
import { changeChallenge } from './change-path.ts';

export const arriveAtChallenge: IntentHandler<'arrive-at-challenge'> = async (context, input) => {
  const { id } = await existingChallenge(context.database, idOf(input.id));
  const arrived = flagOf(input.arrived, 'arrived');
  return changeChallenge(context, id, { arrivedOn: dayField(arrived ? context.today : null) });
};
