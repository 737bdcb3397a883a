/** How a text is to be met, by the list of a language. A language without a list meets nothing: its texts are only kept. */

import { isUnargued, meetsHarm, toneIfNotMeant, toneOf } from '@cairn/domain';
import type { HarmMet, Tone } from '@cairn/domain';
import { harmLexicon } from './harm-lexicon.ts';

/** `tag` is a BCP 47 tag; `null` where there is no list. */
export const toneOfText = (text: string, tag: string): Tone | null => {
  const lexicon = harmLexicon(tag);
  return lexicon === null ? null : toneOf(text, lexicon);
};

/** The same, where the person said that they did not mean it so. */
export const toneOfTextNotMeant = (text: string, tag: string): Tone | null => {
  const lexicon = harmLexicon(tag);
  return lexicon === null ? null : toneIfNotMeant(text, lexicon);
};

/** Whether a note or a journal meets harm, by the quieter policy for those who asked. `null`: not met, or no list. */
export const noteMet = (text: string, tag: string): HarmMet | null => {
  const lexicon = harmLexicon(tag);
  return lexicon === null ? null : meetsHarm(text, lexicon, 'journal');
};

/** Whether a thought is about what no win answers, beside what its tone says. Without a list nothing is. */
export const noWinAnswers = (text: string, tag: string): boolean => {
  const lexicon = harmLexicon(tag);
  return lexicon !== null && isUnargued(text, lexicon);
};
