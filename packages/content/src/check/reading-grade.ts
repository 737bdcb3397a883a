/**
 * Reading grade of English text after Flesch-Kincaid (Kincaid, Fishburne, Rogers, Chissom 1975):
 * `0.39 * words per sentence + 11.8 * syllables per word - 15.59`.
 *
 * Syllables are estimated, not looked up: runs of vowel letters (a e i o u y) count one each; a silent final `e`, `es`
 * or `ed` counts none (but `-le` after a consonant, `-ted` and `-ded` do); every word has one or more.
 * Worked example: "open" 2, "table" 2, "phone" 1, "wiped" 1, "breakfast" 2, "appointment" 3.
 */

const VOWEL_RUNS = /[aeiouy]+/gu;

const withoutSilentEnding = (word: string): string => {
  if (/[^aeiouy]le$/u.test(word)) return word;
  if (/[td]ed$/u.test(word)) return word;
  if (/(?:[sxz]|[cs]h|[cg])es$/u.test(word)) return word;
  return word.replace(/(?<=[aeiouy].*[^aeiouy])(?:e|es|ed)$/u, '');
};

/** An estimate, 1 or more. */
export const syllables = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/gu, '');
  return Math.max(1, [...withoutSilentEnding(letters).matchAll(VOWEL_RUNS)].length);
};

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/** The grade of a text in which each entry is one sentence; 0 for no words. Short phrases say little alone: average many. */
export const readingGrade = (sentences: readonly string[]): number => {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const total = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (total / words.length) - 15.59;
};
