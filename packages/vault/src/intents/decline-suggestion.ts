/** "Not today", of one suggestion. It lies nowhere in view, and is no mark against anybody: another one comes. */

import { isSuggestionKey } from '@cairn/domain';
import { DECLINED } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { flagOf } from '../inputs.ts';
import { declinedFields, declinedId } from '../records/declined-record.ts';
import { setFields } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';

export const declineSuggestion: IntentHandler<'decline-suggestion'> = async (context, input) => {
  const { key } = input;
  if (!isSuggestionKey(key)) throw new Refusal({ type: 'BadInput', field: 'key' });
  const taken = input.taken === undefined ? true : flagOf(input.taken, 'taken');
  const before = await setFields(context, DECLINED, {
    id: declinedId(context.today, key),
    fields: declinedFields({ localDay: context.today, key, taken }),
  });
  return {
    output: {},
    undo: { type: 'set', records: [{ ...before, set: { taken: before.set['taken'] ?? false } }] },
    topics: ['paths'],
  };
};
