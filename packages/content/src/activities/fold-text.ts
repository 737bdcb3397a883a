/** Text made comparable: lower case, no diacritics, compatibility forms unified. Pure, any script. */

const MARKS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** `foldText('Café À')` is `'cafe a'`. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('’', "'");

/** The folded words of a text, in order. */
export const wordsOf = (text: string): readonly string[] => foldText(text).match(WORD) ?? [];
