/** Removes somebody for ever, from the list or from the trash: there may be good reason to have no trace of them. */

import { PERSON } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { idOf } from '../inputs.ts';
import { purgeRecord } from '../records/purge-record.ts';
import { existingRecord } from '../records/write-record.ts';

export const purgePerson: IntentHandler<'purge-person'> = async (context, input) => {
  await purgeRecord(context, PERSON, await existingRecord(context, PERSON, idOf(input.id)));
  return { output: {}, undo: null, topics: ['people'] };
};
