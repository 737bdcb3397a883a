/** *Let this rest*: the path is kept, and Cairn never brings it up. */

import type { IntentHandler } from '../../context.ts';
import { flagOf, idOf } from '../../inputs.ts';
import { existingChallenge } from '../../queries/path-view.ts';
import { changeChallenge } from './change-path.ts';

export const letChallengeRest: IntentHandler<'let-challenge-rest'> = async (context, input) => {
  const { id } = await existingChallenge(context.database, idOf(input.id));
  return changeChallenge(context, id, { resting: flagOf(input.resting, 'resting') });
};
