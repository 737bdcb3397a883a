/** A little of a page: its beginning, or the place where the words are that somebody looks for. Pure. */

const LENGTH = 180;
const BEFORE = 40;

/** The first place of one of the words, or of a beginning of one; -1 for none. */
const placeOf = (text: string, sought: string): number => {
  const plain = text.toLocaleLowerCase();
  const words = sought.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
  const places = words.filter((word) => word !== '').map((word) => plain.indexOf(word));
  return Math.min(...places.filter((place) => place >= 0), Infinity);
};

/** Cuts between words where it can, and never within a letter. */
const cut = (text: string, from: number): string => {
  const whole = text.slice(from, from + LENGTH).replace(/[\uD800-\uDBFF]$/, '');
  if (from + whole.length >= text.length) return whole;
  const atWord = whole.replace(/\s+\S*$/u, '');
  return `${atWord === '' ? whole : atWord} …`;
};

/** In one paragraph. `sought`: what was searched for; blank: nothing. */
export const excerptOf = (page: string, sought: string): string => {
  const text = page.replace(/\s+/gu, ' ');
  const place = sought.trim() === '' ? 0 : placeOf(text, sought);
  if (place === Infinity || place <= LENGTH / 2) return cut(text, 0);
  const from = text.slice(0, place - BEFORE).search(/\s\S*$/u) + 1;
  return `… ${cut(text, Math.max(from, place - 2 * BEFORE))}`;
};
