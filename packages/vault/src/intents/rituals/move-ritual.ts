/** Moves a ritual within the stack of its part of day. */

import { RITUAL } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { idOf, placeOf } from '../../inputs.ts';
import { readRituals } from '../../queries/read-rituals.ts';
import { arrange } from '../arrange.ts';
import { existingRitual } from './change-ritual.ts';

export const moveRitual: IntentHandler<'move-ritual'> = async (context, input) => {
  const { database, today } = context;
  const to = placeOf(input.to);
  const { id, dayPart } = await existingRitual(database, idOf(input.id));
  // As they are shown: those that rest stand behind the others.
  const stack = (await readRituals(database, today))
    .filter(({ ritual }) => ritual.dayPart === dayPart)
    .map(({ ritual }, order) => ({ id: ritual.id, order }));
  const undo = await arrange(context, stack, { entity: RITUAL, id, to });
  return { output: { ritual: await existingRitual(database, id) }, undo, topics: ['rituals'] };
};
