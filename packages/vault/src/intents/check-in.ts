/** Keeps how a moment is: mood or energy, and confidence, sleep and a note where they were said. Several a day are normal. */

import type { CheckIn } from '@cairn/domain';
import { CHECK_IN } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { dayOf, energyOf, noteOf, ratingOf, sleepMinutesOf } from '../inputs.ts';
import { checkInFields, saysNothing } from '../records/check-in-record.ts';
import { createRecord } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';

export const checkIn: IntentHandler<'check-in'> = async (context, input) => {
  const { act, moment, today } = context;
  const localDay = input.on === undefined ? today : dayOf(input.on, today);
  const kept: CheckIn = {
    id: act,
    localDay,
    at: localDay === today ? moment.instant : null,
    zone: moment.zone,
    mood: ratingOf(input.mood, 'mood'),
    energy: energyOf(input.energy),
    confidence: ratingOf(input.confidence, 'confidence'),
    sleepMinutes: sleepMinutesOf(input.sleepMinutes),
    moodWord: null,
    note: noteOf(input.note),
    trashed: false,
    importBatch: null,
  };
  if (saysNothing(kept)) throw new Refusal({ type: 'Empty' });
  await createRecord(context, CHECK_IN, { id: kept.id, fields: checkInFields(kept) });
  return {
    output: { checkIn: kept },
    undo: { type: 'set', records: [{ entity: CHECK_IN.name, id: kept.id, set: { trashed: true } }] },
    topics: ['check-ins'],
  };
};
