/** The common end of every intent that changes somebody one trusts: set fields, answer with the person as they are now. */

import type { Fields } from '@cairn/changes';
import type { EntityId, TrustedPerson } from '@cairn/domain';
import { PERSON } from '@cairn/store';
import type { UndoPlan, WriteContext } from '../context.ts';
import type { Topic } from '../door/vault-door.ts';
import { personOf } from '../records/person-record.ts';
import { existingRecord, setFields } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';

interface ChangedPerson {
  readonly output: { readonly person: TrustedPerson };
  readonly undo: UndoPlan;
  readonly topics: readonly Topic[];
}

export const changePerson = async (
  context: WriteContext,
  id: EntityId,
  fields: Fields,
): Promise<ChangedPerson> => {
  await existingPerson(context, id);
  const undo = await setFields(context, PERSON, { id, fields });
  const person = personOf(await existingRecord(context, PERSON, id));
  if (person === null) throw new Refusal({ type: 'NotFound' });
  return { output: { person }, undo: { type: 'set', records: [undo] }, topics: ['people'] };
};

/** Refuses with `NotFound` whoever is not there or lies in the trash. */
export const existingPerson = async (context: WriteContext, id: EntityId): Promise<TrustedPerson> => {
  const person = personOf(await existingRecord(context, PERSON, id));
  if (person === null || person.trashed) throw new Refusal({ type: 'NotFound' });
  return person;
};
