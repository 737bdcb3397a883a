/** Text made comparable, in any script: what looks alike without its accents and its case is alike. Pure. */

const MARKS = /\p{M}/gu;
const BEYOND_ASCII = /[^\0-\x7f]/u;

/** Lower case, no diacritics, compatibility forms unified: `foldText('Café À')` is `'cafe a'`. */
export const foldText = (text: string): string =>
  BEYOND_ASCII.test(text) ? text.normalize('NFKD').replace(MARKS, '').toLowerCase() : text.toLowerCase();
