/** Removes a ritual for ever, from the list or from the trash. Its wins stay. */

import { RITUAL } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { purgeRecord } from '../../records/purge-record.ts';
import { existingRecord } from '../../records/write-record.ts';

export const purgeRitual: IntentHandler<'purge-ritual'> = async (context, input) => {
  await purgeRecord(context, RITUAL, await existingRecord(context, RITUAL, idOf(input.id)));
  return { output: {}, undo: null, topics: ['rituals'] };
};
