/** Removes a trashed win for ever, here and (by its tombstone) wherever a copy turns up. It cannot be taken back. */

import { purgeChange } from '@cairn/changes';
import { WIN } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { idOf } from '../inputs.ts';
import { existingRecord } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';

export const purgeWin: IntentHandler<'purge-win'> = async (context, input) => {
  const id = idOf(input.id);
  const state = await existingRecord(context, WIN, id);
  if (state.fields['trashed'] !== true) throw new Refusal({ type: 'BadInput', field: 'id' });
  const hlc = await context.write.stampFor(state);
  await context.write.apply(purgeChange({ id, entity: WIN.name, hlc }));
  return { output: {}, undo: null, topics: ['wins'] };
};
