/** A check-in as fields of changes, and back. `day` in fields is the `LocalDay` as a day number. */

import type { Fields, RecordState } from '@cairn/changes';
import { dayFromNumber, dayNumber } from '@cairn/domain';
import type { CheckIn } from '@cairn/domain';

export const checkInFields = (checkIn: CheckIn): Fields => {
  const { id: _id, localDay, ...rest } = checkIn;
  return { ...rest, day: dayNumber(localDay) };
};

/** `null` for a record whose day has not arrived yet. */
export const checkInOf = (state: RecordState): CheckIn | null => {
  const fields = state.fields as Partial<Readonly<Record<keyof CheckIn | 'day', never>>>;
  if (fields.day == null) return null;
  return {
    id: state.id,
    localDay: dayFromNumber(fields.day),
    at: fields.at ?? null,
    zone: fields.zone ?? null,
    mood: fields.mood ?? null,
    energy: fields.energy ?? null,
    moodWord: fields.moodWord ?? null,
    note: fields.note ?? null,
    trashed: fields.trashed ?? false,
    importBatch: fields.importBatch ?? null,
  };
};
