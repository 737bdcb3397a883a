/**
 * Pseudo-locales: English made longer, accented and bracketed, so that clipped, unmarked or glued text shows at once.
 * `en-XA` reads left to right; `ar-XB` is the same turned round by Unicode marks, for layouts in right-to-left.
 */

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ḅ',
  c: 'ç',
  d: 'ḍ',
  e: 'é',
  f: 'ḟ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ḱ',
  l: 'ḷ',
  m: 'ṁ',
  n: 'ñ',
  o: 'ó',
  p: 'ṗ',
  q: 'q',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  v: 'ṿ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
};

const accent = (text: string): string =>
  [...text]
    .map((letter) => ACCENTS[letter] ?? ACCENTS[letter.toLowerCase()]?.toUpperCase() ?? letter)
    .join('');

/** About 40 % longer, as German or Finnish would be. */
const padding = (text: string): string =>
  ' one two three four five six seven eight'.repeat(9).slice(0, Math.ceil(text.length * 0.4));

/** A piece of plain text inside a message: accented. Spaces at its ends stay. */
export const accentedText = (text: string): string => accent(text);

/** What stands around a whole accented message: brackets, and the extra length. */
export const accentedFrame = (message: string): readonly [string, string] => [
  '[',
  `${accent(padding(message))}]`,
];

const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const POP = '\u202c';

export const mirroredText = (text: string): string =>
  text.trim() === '' ? text : `${RIGHT_TO_LEFT_OVERRIDE}${text}${POP}`;
