/** A text as words that can be compared with others: folded, with plain apostrophes. Pure, any script. */

import { foldText } from '@cairn/domain';

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu;

/** The folded words of a text, in order: `wordsOf('Today’s Café')` is `["today's", 'cafe']`. */
export const wordsOf = (text: string): readonly string[] =>
  foldText(text).replaceAll('’', "'").match(WORD) ?? [];
