/** Takes a page back to an earlier wording. */

import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { takeWording as take } from './write-words.ts';

export const takeWording: IntentHandler<'take-wording'> = async (context, input) => {
  const { entry, wording } = await take(context, idOf(input.id), idOf(input.wording));
  const undo = wording === null ? null : ({ type: 'wording', entry: entry.id, wording } as const);
  return { output: { entry }, undo, topics: ['journal'] };
};
