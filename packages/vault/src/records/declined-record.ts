/** A "not today" as fields of changes, and back. Its id is made from day and key. */

import type { Fields, RecordState } from '@cairn/changes';
import { dayNumber } from '@cairn/domain';
import type { Declined, EntityId, LocalDay } from '@cairn/domain';
import { derivedId } from '@cairn/store';
import { dayOfField } from './day-field.ts';

export const declinedId = (day: LocalDay, key: string): EntityId => derivedId('declined', `${day}/${key}`);

export const declinedFields = ({ localDay, key, taken }: Omit<Declined, 'id'>): Fields => ({
  day: dayNumber(localDay),
  key,
  taken,
});

/** `null` for a record whose day or key has not arrived yet. */
export const declinedOf = ({ id, fields }: RecordState): Declined | null => {
  const localDay = dayOfField(fields['day']);
  const { key, taken } = fields;
  if (localDay === null || typeof key !== 'string') return null;
  return { id, localDay, key, taken: taken === true };
};
