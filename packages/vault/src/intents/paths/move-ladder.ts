/** Moves a ladder within its path. */

import { LADDER } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { idOf, placeOf } from '../../inputs.ts';
import { readLadders } from '../../queries/read-paths.ts';
import { arrange } from '../arrange.ts';
import { existingLadder } from './change-path.ts';

export const moveLadder: IntentHandler<'move-ladder'> = async (context, input) => {
  const id = idOf(input.id);
  const to = placeOf(input.to);
  const { challenge } = await existingLadder(context.database, id);
  const ladders = await readLadders(context.database, challenge.id);
  const undo = await arrange(context, ladders, { entity: LADDER, id, to });
  return { output: { ladder: (await existingLadder(context.database, id)).ladder }, undo, topics: ['paths'] };
};
