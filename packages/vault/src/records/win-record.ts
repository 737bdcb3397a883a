/** A win as fields of changes, and back. `day` in fields is the `LocalDay` as a day number. */

import type { Fields, RecordState } from '@cairn/changes';
import { dayFromNumber, dayNumber } from '@cairn/domain';
import type { EntityId, Instant, Win } from '@cairn/domain';

export const winFields = (win: Win): Fields => {
  const { id: _id, localDay, ...rest } = win;
  return { ...rest, day: dayNumber(localDay) };
};

/** `null` for a record whose text or day has not arrived yet. */
export const winOf = (state: RecordState): Win | null => {
  const fields = state.fields as Partial<Readonly<Record<keyof Win | 'day', never>>>;
  if (fields.text == null || fields.day == null) return null;
  return {
    id: state.id,
    text: fields.text,
    area: fields.area ?? null,
    localDay: dayFromNumber(fields.day),
    at: (fields.at ?? null) as Instant | null,
    zone: fields.zone ?? null,
    planned: fields.planned ?? false,
    big: fields.big ?? false,
    effort: fields.effort ?? null,
    pleasure: fields.pleasure ?? null,
    mastery: fields.mastery ?? null,
    expectedPleasure: fields.expectedPleasure ?? null,
    expectedDifficulty: fields.expectedDifficulty ?? null,
    note: fields.note ?? null,
    activity: fields.activity ?? null,
    resting: fields.resting ?? false,
    trashed: fields.trashed ?? false,
    importBatch: (fields.importBatch ?? null) as EntityId | null,
  };
};
