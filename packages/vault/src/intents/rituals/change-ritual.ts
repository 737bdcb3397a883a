/** The common end of every intent that changes a ritual: set fields, answer with the ritual as it is now. */

import type { Fields } from '@cairn/changes';
import type { EntityId, Ritual } from '@cairn/domain';
import { readRecord, RITUAL } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { UndoPlan, WriteContext } from '../../context.ts';
import type { Topic } from '../../door/vault-door.ts';
import { ritualOf } from '../../records/ritual-record.ts';
import { existingRecord, setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';

interface ChangedRitual {
  readonly output: { readonly ritual: Ritual };
  readonly undo: UndoPlan;
  readonly topics: readonly Topic[];
}

export const changeRitual = async (
  context: WriteContext,
  id: EntityId,
  fields: Fields,
): Promise<ChangedRitual> => {
  await existingRitual(context.database, id);
  const undo = await setFields(context, RITUAL, { id, fields });
  const ritual = ritualOf(await existingRecord(context, RITUAL, id));
  if (ritual === null) throw new Refusal({ type: 'NotFound' });
  return { output: { ritual }, undo: { type: 'set', records: [undo] }, topics: ['rituals'] };
};

/** Refuses with `NotFound` what is not there or lies in the trash. */
export const existingRitual = async (database: Database, id: EntityId): Promise<Ritual> => {
  const kept = await readRecord(database, RITUAL, id);
  const ritual = kept === undefined ? null : ritualOf(kept.state);
  if (ritual === null || ritual.trashed) throw new Refusal({ type: 'NotFound' });
  return ritual;
};
