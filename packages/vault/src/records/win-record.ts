/** A win as fields of changes, and back. `day` in fields is the `LocalDay` as a day number. */

import type { Fields, RecordState } from '@cairn/changes';
import { dayFromNumber, dayNumber } from '@cairn/domain';
import type { PrivateText, Win } from '@cairn/domain';

/** What joined later and is not set is not named: it costs nothing to keep, and an earlier Cairn is told of nothing it does not know. */
export const winFields = (win: Win): Fields => {
  const { id: _id, localDay, step, ritual, near, moodBefore, moodAfter, ...rest } = win;
  return {
    ...rest,
    ...(step === null ? {} : { step }),
    ...(ritual === null ? {} : { ritual }),
    ...(near ? { near } : {}),
    ...(moodBefore === null ? {} : { moodBefore }),
    ...(moodAfter === null ? {} : { moodAfter }),
    day: dayNumber(localDay),
  };
};

/** `null` for a record whose text or day has not arrived yet. */
export const winOf = ({ id, fields }: RecordState): Win | null => {
  const { text, day } = fields;
  if (typeof text !== 'string' || typeof day !== 'number') return null;
  const read = <K extends keyof Win>(field: K, blank: Win[K]): Win[K] => (fields[field] ?? blank) as Win[K];
  return {
    id,
    text: text as PrivateText,
    localDay: dayFromNumber(day),
    area: read('area', null),
    at: read('at', null),
    zone: read('zone', null),
    planned: read('planned', false),
    big: read('big', false),
    effort: read('effort', null),
    pleasure: read('pleasure', null),
    mastery: read('mastery', null),
    expectedPleasure: read('expectedPleasure', null),
    expectedDifficulty: read('expectedDifficulty', null),
    moodBefore: read('moodBefore', null),
    moodAfter: read('moodAfter', null),
    note: read('note', null),
    activity: read('activity', null),
    step: read('step', null),
    ritual: read('ritual', null),
    resting: read('resting', false),
    near: read('near', false),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
