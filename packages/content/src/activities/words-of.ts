/** A text as words that can be compared with others: folded, with plain apostrophes. Pure, any script. */

import { foldLetters, foldText, isUnspaced } from '@cairn/domain';

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu;

/**
 * The folded words of a text, in order: `wordsOf('Today’s Café')` is `["today's", 'cafe']`. Writing without spaces gives pairs of
 * signs: `wordsOf('部屋を')` is `['部屋', '屋を']`.
 */
export const wordsOf = (text: string): readonly string[] => {
  const words = foldText(text).replaceAll('’', "'").match(WORD) ?? [];
  return words.some(isUnspaced) ? words.flatMap(pairsOf) : words;
};

/** As they are typed with plain letters: `plainWordsOf('Łóżko')` is `['lozko']`. For what is looked for. */
export const plainWordsOf = (text: string): readonly string[] => wordsOf(text).map(foldLetters);

const pairsOf = (word: string): readonly string[] => {
  const signs = [...word];
  if (!isUnspaced(word) || signs.length < 3) return [word];
  return signs.slice(1).map((sign, at) => (signs[at] ?? '') + sign);
};
