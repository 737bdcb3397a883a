/** Moves somebody among the people one trusts. */

import { PERSON } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { idOf, placeOf } from '../inputs.ts';
import { readPeople } from '../queries/read-help.ts';
import { arrange } from './arrange.ts';
import { existingPerson } from './change-person.ts';

export const movePerson: IntentHandler<'move-person'> = async (context, input) => {
  const id = idOf(input.id);
  const to = placeOf(input.to);
  await existingPerson(context, id);
  const undo = await arrange(context, await readPeople(context.database), { entity: PERSON, id, to });
  return { output: { person: await existingPerson(context, id) }, undo, topics: ['people'] };
};
