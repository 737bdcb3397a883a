/** Keeps what is being typed, sealed like everything else, on this device alone. Blank text forgets the draft. */

import { LONGEST_TEXT } from '@cairn/domain';
import type { IntentHandler } from '../context.ts';
import { Refusal } from '../refusal.ts';

export const keepDraft: IntentHandler<'keep-draft'> = async ({ database }, input) => {
  if (typeof input.slot !== 'string' || !/^[a-z][a-z0-9-]{0,63}$/.test(input.slot)) {
    throw new Refusal({ type: 'BadInput', field: 'slot' });
  }
  if (typeof input.text !== 'string') throw new Refusal({ type: 'NotText' });
  const text = input.text
    .slice(0, 2 * LONGEST_TEXT)
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\0', '');
  if (text.trim() === '') await database.run('DELETE FROM draft WHERE slot = ?1', [input.slot]);
  else {
    await database.run(
      'INSERT INTO draft (slot, text) VALUES (?1, ?2) ON CONFLICT (slot) DO UPDATE SET text = ?2',
      [input.slot, text],
    );
  }
  return { output: {}, undo: null, topics: ['drafts'] };
};
