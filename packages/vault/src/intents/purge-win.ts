/** Removes a trashed win for ever, and its words from the index of words, which would keep them until it is next joined. */

import { joinAllWords, WIN } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { idOf } from '../inputs.ts';
import { purgeRecord } from '../records/purge-record.ts';
import { existingRecord } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';

export const purgeWin: IntentHandler<'purge-win'> = async (context, input) => {
  const state = await existingRecord(context, WIN, idOf(input.id));
  if (state.fields['trashed'] !== true) throw new Refusal({ type: 'BadInput', field: 'id' });
  await purgeRecord(context, WIN, state);
  await joinAllWords(context.database);
  return { output: {}, undo: null, topics: ['wins'] };
};
