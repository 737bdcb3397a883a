/** Whole-word matching of phrases, case-insensitive, in any script. Pure. */

export interface PhraseMatch {
  readonly phrase: string;
  /** UTF-16 offset in the text. */
  readonly at: number;
  readonly matched: string;
}

export interface PhraseOptions {
  /** With `true`, a word joined by a hyphen is another word: "read-only" is not "only". */
  readonly hyphenJoins: boolean;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);

const patternOf = (phrase: string, { hyphenJoins }: PhraseOptions): RegExp => {
  const inWord = hyphenJoins ? String.raw`[\p{L}\p{M}\p{N}-]` : String.raw`[\p{L}\p{M}\p{N}]`;
  const open = phrase.endsWith('*');
  const words = escape(open ? phrase.slice(0, -1) : phrase).replaceAll(' ', String.raw`\s+`);
  const end = open ? String.raw`[\p{L}\p{M}]*` : '';
  return new RegExp(`(?<!${inWord})${words}${end}(?!${inWord})`, 'giu');
};

const patterns = new Map<string, RegExp>();

const cachedPattern = (phrase: string, options: PhraseOptions): RegExp => {
  const key = `${options.hyphenJoins ? '-' : ' '}${phrase}`;
  const known = patterns.get(key) ?? patternOf(phrase, options);
  patterns.set(key, known);
  return known;
};

/** A trailing `*` matches any ending: `diet*` finds "diets" and "dieting". A curly apostrophe equals a straight one. */
export const findPhrases = (
  text: string,
  phrases: readonly string[],
  options: PhraseOptions = { hyphenJoins: false },
): readonly PhraseMatch[] => {
  const straight = text.replaceAll('’', "'");
  return phrases.flatMap((phrase) =>
    [...straight.matchAll(cachedPattern(phrase, options))].map((match) => ({
      phrase,
      at: match.index,
      matched: match[0],
    })),
  );
};

export const hasPhrase = (text: string, phrases: readonly string[]): boolean =>
  findPhrases(text, phrases).length > 0;
