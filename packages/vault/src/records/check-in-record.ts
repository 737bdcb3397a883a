/** A check-in as fields of changes, and back. `day` in fields is the `LocalDay` as a day number. */

import type { Fields, RecordState } from '@cairn/changes';
import { dayFromNumber, dayNumber } from '@cairn/domain';
import type { CheckIn } from '@cairn/domain';

/** What joined later and is not said is not named. */
export const checkInFields = (checkIn: CheckIn): Fields => {
  const { id: _id, localDay, confidence, sleepMinutes, ...rest } = checkIn;
  return {
    ...rest,
    ...(confidence === null ? {} : { confidence }),
    ...(sleepMinutes === null ? {} : { sleepMinutes }),
    day: dayNumber(localDay),
  };
};

/** Nothing was said, or all of it was taken back, a part on each device. */
export const saysNothing = ({ mood, moodWord, energy, confidence, sleepMinutes, note }: CheckIn): boolean =>
  [mood, moodWord, energy, confidence, sleepMinutes, note].every((said) => said === null);

/** `null` for a record whose day has not arrived yet. */
export const checkInOf = ({ id, fields }: RecordState): CheckIn | null => {
  const { day } = fields;
  if (typeof day !== 'number') return null;
  const read = <K extends keyof CheckIn>(field: K, blank: CheckIn[K]): CheckIn[K] =>
    (fields[field] ?? blank) as CheckIn[K];
  return {
    id,
    localDay: dayFromNumber(day),
    at: read('at', null),
    zone: read('zone', null),
    mood: read('mood', null),
    energy: read('energy', null),
    confidence: read('confidence', null),
    sleepMinutes: read('sleepMinutes', null),
    moodWord: read('moodWord', null),
    note: read('note', null),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
