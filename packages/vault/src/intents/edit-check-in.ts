/**
 * Corrects what was said of a moment: each part by itself, so that what two devices correct both stays. A part may be taken back with
 * `null`; with nothing left of it the check-in goes to the trash.
 */

import type { Fields, FieldValue } from '@cairn/changes';
import type { CheckIn, EntityId } from '@cairn/domain';
import { CHECK_IN } from '@cairn/store';
import type { IntentHandler, WriteContext } from '../context.ts';
import type { CheckInEdit } from '../door/intents.ts';
import { energyOf, idOf, noteOf, ratingOf, sleepMinutesOf } from '../inputs.ts';
import { checkInOf, saysNothing } from '../records/check-in-record.ts';
import { existingRecord, setFields } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';

export const editCheckIn: IntentHandler<'edit-check-in'> = async (context, input) => {
  const id = idOf(input.id);
  const before = await existing(context, id);
  const fields = fieldsOf(input.set, before);
  const after: CheckIn = { ...before, ...fields };
  const undo = await setFields(context, CHECK_IN, {
    id,
    fields: saysNothing(after) ? { trashed: true } : fields,
  });
  return {
    output: { checkIn: await existing(context, id) },
    undo: { type: 'set', records: [undo] },
    topics: ['check-ins'],
  };
};

const READERS: { readonly [K in keyof CheckInEdit]-?: (raw: unknown) => FieldValue } = {
  mood: (raw) => ratingOf(raw, 'mood'),
  energy: energyOf,
  confidence: (raw) => ratingOf(raw, 'confidence'),
  sleepMinutes: sleepMinutesOf,
  note: noteOf,
};

const SAID = Object.keys(READERS) as readonly (keyof CheckInEdit)[];

/** What is not named stays as it is. */
const fieldsOf = (set: CheckInEdit, before: CheckIn): Fields => {
  const named = SAID.filter((part) => set[part] !== undefined);
  if (named.length === 0) throw new Refusal({ type: 'Empty' });
  const fields: Fields = Object.fromEntries(named.map((part) => [part, READERS[part](set[part])]));
  // The word of another app stood for its own number; where it had none, it stays beside the one that is added.
  return Object.hasOwn(fields, 'mood') && before.mood !== null ? { ...fields, moodWord: null } : fields;
};

const existing = async (context: WriteContext, id: EntityId): Promise<CheckIn> => {
  const checkIn = checkInOf(await existingRecord(context, CHECK_IN, id));
  if (checkIn === null) throw new Refusal({ type: 'NotFound' });
  return checkIn;
};
