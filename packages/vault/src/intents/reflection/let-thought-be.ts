/** Lets a thought rest, puts it in the trash, takes it out again, and removes it for ever with all that hangs on it. */

import { THOUGHT } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { flagOf, idOf } from '../../inputs.ts';
import { purgeRecord } from '../../records/purge-record.ts';
import { existingRecord } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';
import { changeThought } from './change-thought.ts';

export const letThoughtRest: IntentHandler<'let-thought-rest'> = (context, { id, resting }) =>
  changeThought(context, idOf(id), { resting: flagOf(resting, 'resting') });

export const trashThought: IntentHandler<'trash-thought'> = (context, { id }) =>
  changeThought(context, idOf(id), { trashed: true });

export const restoreThought: IntentHandler<'restore-thought'> = (context, { id }) =>
  changeThought(context, idOf(id), { trashed: false });

export const purgeThought: IntentHandler<'purge-thought'> = async (context, { id }) => {
  const state = await existingRecord(context, THOUGHT, idOf(id));
  if (state.fields['trashed'] !== true) throw new Refusal({ type: 'BadInput', field: 'id' });
  await purgeRecord(context, THOUGHT, state);
  // An answer that was begun on this device goes with it.
  await context.database.run('DELETE FROM draft WHERE slot = ?1', [`thought-answer-${state.id}`]);
  return { output: {}, undo: null, topics: ['thoughts'] };
};
