/** Removes a trashed page for ever, with all its wordings and links, and its words from the index of words. */

import { ENTRY, joinAllWords } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { purgeRecord } from '../../records/purge-record.ts';
import { existingRecord } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';

export const purgeEntry: IntentHandler<'purge-entry'> = async (context, input) => {
  const state = await existingRecord(context, ENTRY, idOf(input.id));
  if (state.fields['trashed'] !== true) throw new Refusal({ type: 'BadInput', field: 'id' });
  await purgeRecord(context, ENTRY, state);
  await joinAllWords(context.database, 'entry_words');

  return { output: {}, undo: null, topics: ['journal'] };
};
