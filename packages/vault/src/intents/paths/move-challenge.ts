/** Moves a path among the others, as they are shown. */

import { CHALLENGE } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { idOf, placeOf } from '../../inputs.ts';
import { existingChallenge } from '../../queries/path-view.ts';
import { inShownOrder, readChallenges } from '../../queries/read-paths.ts';
import { arrange } from '../arrange.ts';

export const moveChallenge: IntentHandler<'move-challenge'> = async (context, input) => {
  const id = idOf(input.id);
  const to = placeOf(input.to);
  await existingChallenge(context.database, id);
  const shown = inShownOrder(await readChallenges(context.database)).map((one, order) => ({
    id: one.id,
    order,
  }));
  const undo = await arrange(context, shown, { entity: CHALLENGE, id, to });
  return { output: { challenge: await existingChallenge(context.database, id) }, undo, topics: ['paths'] };
};
