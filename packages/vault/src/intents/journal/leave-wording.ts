/** Leaves a page as it is beside what another device wrote at the same time. Those words stay, among the earlier ones. */

import { WORDING } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { setFields } from '../../records/write-record.ts';
import { existingEntry } from './change-entry.ts';
import { existingWording } from './write-words.ts';

export const leaveWording: IntentHandler<'leave-wording'> = async (context, input) => {
  const { entry } = await existingEntry(context, idOf(input.id));
  const { id } = await existingWording(context, entry.id, idOf(input.wording));
  const undo = await setFields(context, WORDING, { id, fields: { concurrent: false } });
  return { output: { entry }, undo: { type: 'set', records: [undo] }, topics: ['journal'] };
};
