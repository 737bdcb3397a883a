/** Keeps somebody one trusts, behind the others. A name is enough; nobody is told. */

import { orderAfter } from '@cairn/domain';
import { PERSON } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { trustedPersonOf } from './help-inputs.ts';
import { readPeople } from '../queries/read-help.ts';
import { personFields } from '../records/person-record.ts';
import { createRecord } from '../records/write-record.ts';

export const keepPerson: IntentHandler<'keep-person'> = async (context, input) => {
  const { name, phone, email, chat, company, practicalHelp, hardMoments, firstLine } = input;
  const person = trustedPersonOf({
    ...{ name, phone, email, chat, company, practicalHelp, hardMoments, firstLine },
    id: context.act,
    order: orderAfter(await readPeople(context.database)),
  });
  await createRecord(context, PERSON, { id: person.id, fields: personFields(person) });
  return {
    output: { person },
    undo: { type: 'set', records: [{ entity: PERSON.name, id: person.id, set: { trashed: true } }] },
    topics: ['people'],
  };
};
