/** Phrases of a thought and its ideas as FTS5 reads them, in groups, so that common words do not crowd out the others. */

const GROUP = 12;
/** Shorter words begin too much. */
const LEAST_BEGINNING = 4;
const ENDING = /(?:ies|ied|ing|ed|es|s|e|y)$/u;

/** A word as the beginning of its forms: `tidied` and `tidy` both begin with `tid`, `walked` with `walk`. */
const beginningOf = (word: string): string => {
  const short = word.replace(ENDING, '');
  return short.length >= LEAST_BEGINNING ? `"${short}" *` : `"${word}"`;
};

const matchOf = (phrase: string): string | null => {
  const words = phrase.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const [only] = words;
  if (only === undefined) return null;
  return words.length === 1 ? beginningOf(only) : `"${words.join(' ')}"`;
};

export const matchesOfPhrases = (phrases: readonly string[]): readonly string[] => {
  const terms = [...new Set(phrases.map(matchOf))].filter((term) => term !== null);
  return Array.from(
    { length: Math.ceil(terms.length / GROUP) },
    (_, at) => `{text} : (${terms.slice(at * GROUP, (at + 1) * GROUP).join(' OR ')})`,
  );
};
