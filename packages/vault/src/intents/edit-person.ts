/** Changes what is kept about somebody one trusts. Only what differs is written. */

import type { IntentHandler } from '../context.ts';
import type { PersonEdit } from '../door/intents.ts';
import { idOf } from '../inputs.ts';
import { trustedPersonOf } from './help-inputs.ts';
import { personFields } from '../records/person-record.ts';
import { changePerson, existingPerson } from './change-person.ts';

const EDITABLE: readonly (keyof PersonEdit)[] = [
  'name',
  'phone',
  'email',
  'chat',
  'company',
  'practicalHelp',
  'hardMoments',
  'firstLine',
];

export const editPerson: IntentHandler<'edit-person'> = async (context, input) => {
  const kept = await existingPerson(context, idOf(input.id));
  const given = EDITABLE.filter((field) => input.set[field] !== undefined);
  const person = trustedPersonOf({
    ...kept,
    ...Object.fromEntries(given.map((field) => [field, input.set[field]])),
  });
  const fields = personFields(person);
  return changePerson(
    context,
    kept.id,
    Object.fromEntries(given.map((field) => [field, fields[field] ?? null])),
  );
};
