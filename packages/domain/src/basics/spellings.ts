/**
 * How words may have been written that somebody types with plain letters, and the other way round: what an index keeps that
 * folds accents and case, and no more. Pure. `foldLetters` says which letters these are.
 */

import { foldLetters } from './fold-letters.ts';
import { foldText } from './fold-text.ts';

/** From plain letters to what they may stand for. */
type Alphabet = Readonly<Record<string, readonly string[]>>;

/** A word is written in one of them; together they would make of each long word hundreds. */
const LATIN: readonly Alphabet[] = [
  { l: ['ł'] },
  { o: ['ø'], ae: ['æ'] },
  { ss: ['ß'] },
  { oe: ['œ'], ae: ['æ'] },
  { d: ['đ'] },
  { i: ['ı'] },
  { th: ['þ'], d: ['ð'], ae: ['æ'] },
  { h: ['ħ'] },
];

const ARABIC: readonly Alphabet[] = [
  { ا: ['أ', 'إ', 'آ', 'ٱ'], ي: ['ى', 'ئ', 'ی'], ه: ['ة'], و: ['ؤ'], ك: ['ک'] },
];

/** Few words have more of one alphabet; those with the fewest of its letters come first. */
const MOST = 24;

const ONE_SCRIPT: readonly (readonly [RegExp, readonly Alphabet[]])[] = [
  [/^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u, LATIN],
  [/^[\p{Script=Arabic}\p{Script=Common}\p{M}]+$/u, ARABIC],
];

/**
 * The word as it was typed, then its other spellings, each once: of `lodz` one is `łodz`. As a beginning, `stras` is that of
 * `straß` too. Scripts without such letters give the word alone.
 */
export const spellingsOf = (
  word: string,
  { isBeginning }: { readonly isBeginning: boolean },
): readonly string[] => {
  const alphabets = ONE_SCRIPT.find(([script]) => script.test(word))?.[1];
  if (alphabets === undefined) return [word];
  const plain = foldLetters(foldText(word));
  return [
    ...new Set([
      word,
      ...alphabets.flatMap((one) => writtenIn(plain, isBeginning ? begun(one, plain) : one)),
    ]),
  ];
};

/** Half of a pair at the end may be the whole of its letter. */
const begun = (alphabet: Alphabet, plain: string): Alphabet => {
  const last = plain.slice(-1);
  const whole = Object.entries(alphabet).flatMap(([pair, letters]) =>
    pair.length > 1 && pair.startsWith(last) ? letters : [],
  );
  return last === '' || whole.length === 0 ? alphabet : { ...alphabet, [`${last}$`]: whole };
};

interface Written {
  readonly text: string;
  /** What comes before stays. */
  readonly from: number;
}

const writtenIn = (plain: string, alphabet: Alphabet): readonly string[] => {
  const found = [plain];
  let latest: readonly Written[] = [{ text: plain, from: 0 }];
  while (latest.length > 0 && found.length < MOST) {
    latest = latest.flatMap((one) => withOneMore(one, alphabet));
    found.push(...latest.map(({ text }) => text));
  }
  return found.slice(0, MOST);
};

const withOneMore = ({ text, from }: Written, alphabet: Alphabet): readonly Written[] =>
  Object.entries(alphabet).flatMap(([plain, letters]) =>
    placesOf(plain, { text, from }).flatMap(([at, end]) =>
      letters.map((letter) => ({
        text: `${text.slice(0, at)}${letter}${text.slice(end)}`,
        from: at + letter.length,
      })),
    ),
  );

/** `s$` stands at the end alone. */
const placesOf = (plain: string, { text, from }: Written): readonly (readonly [at: number, end: number])[] =>
  [...text.matchAll(new RegExp(plain, 'gu'))]
    .filter(({ index }) => index >= from)
    .map(({ index, 0: { length } }) => [index, index + length]);
