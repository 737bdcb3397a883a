/** "Not today", of one suggestion. It lies nowhere in view, and is no mark against anybody: another one comes. */

import { dayNumber, isSuggestionKey } from '@cairn/domain';
import { DECLINED } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { flagOf } from '../inputs.ts';
import { derivedId } from '../records/derived-id.ts';
import { setFields } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';

export const declineSuggestion: IntentHandler<'decline-suggestion'> = async (context, input) => {
  const { key } = input;
  if (!isSuggestionKey(key)) throw new Refusal({ type: 'BadInput', field: 'key' });
  const taken = input.taken === undefined ? true : flagOf(input.taken, 'taken');
  const day = context.today;
  const before = await setFields(context, DECLINED, {
    id: derivedId('declined', `${day}/${key}`),
    fields: { day: dayNumber(day), key, taken },
  });
  return {
    output: {},
    undo: { type: 'set', records: [{ ...before, set: { taken: before.set['taken'] ?? false } }] },
    topics: ['paths'],
  };
};
