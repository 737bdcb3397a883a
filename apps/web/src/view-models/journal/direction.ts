/**
 * Which way a page reads. `auto` gives each paragraph the direction of its own first letter, and lays the whole paragraph out anew
 * at each key: in one of many thousand letters a key takes a third of a second. There the first letter of the page decides. Pure.
 */

/** Beyond this a key in one paragraph would be felt. */
export const LONG_PARAGRAPH = 8_000;

const RIGHT_TO_LEFT =
  /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

export const directionOf = (text: string): 'auto' | 'ltr' | 'rtl' => {
  if (!hasLongParagraph(text)) return 'auto';
  const [first] = /\p{L}/u.exec(text) ?? [''];
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
};

const hasLongParagraph = (text: string): boolean => {
  if (text.length <= LONG_PARAGRAPH) return false;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > LONG_PARAGRAPH) return true;
    start += length + 1;
  }
  return false;
};
