/** How a text is to be met, by the list of a language. A language without a list meets nothing: its texts are only kept. */

import { toneOf } from '@cairn/domain';
import type { Tone } from '@cairn/domain';
import { harmLexicon } from './harm-lexicon.ts';

/** `tag` is a BCP 47 tag; `null` where there is no list. */
export const toneOfText = (text: string, tag: string): Tone | null => {
  const lexicon = harmLexicon(tag);
  return lexicon === null ? null : toneOf(text, lexicon);
};
