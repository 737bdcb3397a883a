/** Puts a path in the trash. Its ladders and steps are out of sight with it; what was done stays done. */

import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { existingChallenge } from '../../queries/path-view.ts';
import { changeChallenge } from './change-path.ts';

export const letChallengeGo: IntentHandler<'let-challenge-go'> = async (context, input) => {
  const { id } = await existingChallenge(context.database, idOf(input.id));
  return changeChallenge(context, id, { trashed: true });
};
