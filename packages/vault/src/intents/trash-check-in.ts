/** Puts a check-in in the trash. */

import { CHECK_IN } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { idOf } from '../inputs.ts';
import { checkInOf } from '../records/check-in-record.ts';
import { existingRecord, setFields } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';

export const trashCheckIn: IntentHandler<'trash-check-in'> = async (context, input) => {
  const id = idOf(input.id);
  await existingRecord(context, CHECK_IN, id);
  const undo = await setFields(context, CHECK_IN, { id, fields: { trashed: true } });
  const kept = checkInOf(await existingRecord(context, CHECK_IN, id));
  if (kept === null) throw new Refusal({ type: 'NotFound' });
  return { output: { checkIn: kept }, undo: { type: 'set', records: [undo] }, topics: ['check-ins'] };
};
