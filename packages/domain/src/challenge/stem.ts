/**
 * Brings the forms of a word together: "washing", "washed" and "washes" are one. Knows no language: endings and exceptions
 * are content. What comes out is a key to compare by and no word to show. Pure.
 */

/** Words parted by spaces; `[ending, what stands there instead]`. */
export interface StemRules {
  /** A word and the key that it has, whatever the endings say: `teeth` is `tooth`. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** What may be joined to the beginning of a word, longest first; absent: nothing. One comes off where three letters are left. */
  readonly prefixes?: readonly string[];
  /** Tried one row after the other, one ending a row, the first that fits. */
  readonly passes: readonly (readonly (readonly [ending: string, instead: string])[])[];
  /** Without one of these letters left, an ending is no ending: `sing`, `bed`. Empty: writing that leaves vowels out. */
  readonly vowels: string;
  /** Letters doubled before an ending: `shopping` is `shop`. */
  readonly doubled: string;
}

export type Stemmer = (word: string) => string;

const LEAST_LEFT = 2;
const LEAST_BEHIND_PREFIX = 3;
const LEAST_BEFORE_SILENT = 3;

const hasVowel = (left: string, vowels: string): boolean =>
  vowels === '' || [...left].some((letter) => vowels.includes(letter));

const undoubled = (word: string, doubled: string): string => {
  const last = word.at(-1) ?? '';
  return word.length > LEAST_LEFT + 1 && word.at(-2) === last && doubled.includes(last)
    ? word.slice(0, -1)
    : word;
};

const shortened = (word: string, pass: StemRules['passes'][number], rules: StemRules): string => {
  for (const [ending, instead] of pass) {
    if (!word.endsWith(ending)) continue;
    const left = word.slice(0, word.length - ending.length);
    if (left.length < LEAST_LEFT || !hasVowel(left, rules.vowels)) continue;
    return instead === '' ? undoubled(left, rules.doubled) : left + instead;
  }
  return word;
};

const withoutPrefix = (word: string, prefixes: readonly string[]): string => {
  const prefix = prefixes.find(
    (one) => word.startsWith(one) && word.length - one.length >= LEAST_BEHIND_PREFIX,
  );
  return prefix === undefined ? word : word.slice(prefix.length);
};

/** The same word has the same key, always. Words are folded before (`foldText`). */
export const createStemmer = (rules: StemRules): Stemmer => {
  const exceptions = new Map(Object.entries(rules.exceptions));
  const prefixes = rules.prefixes ?? [];
  return (written) => {
    const word = exceptions.has(written) ? written : withoutPrefix(written, prefixes);
    const known = exceptions.get(word);
    if (known !== undefined) return known;
    const short = rules.passes.reduce((left, pass) => shortened(left, pass, rules), word);
    const silent = short.length > LEAST_BEFORE_SILENT && short.endsWith('e');
    return silent ? short.slice(0, -1) : short;
  };
};
