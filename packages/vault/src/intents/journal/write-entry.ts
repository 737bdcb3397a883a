/** The page as it reads now, kept on every pause. */

import type { IntentHandler } from '../../context.ts';
import { idOf, pageTextOf } from '../../inputs.ts';
import { writeWords } from './write-words.ts';

export const writeEntry: IntentHandler<'write-entry'> = async (context, input) => {
  const words = { text: pageTextOf(input.text), sitting: idOf(input.sitting) };
  const { entry, wording } = await writeWords(context, idOf(input.id), words);
  const undo = wording === null ? null : ({ type: 'wording', entry: entry.id, wording } as const);
  return { output: { entry }, undo, topics: ['journal'] };
};
