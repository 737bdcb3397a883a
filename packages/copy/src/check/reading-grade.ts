/**
 * Flesch-Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid et al. 1975).
 * Syllables are estimated from groups of vowels, which is good to a fraction of a grade over a whole catalogue.
 * Example: "The cat sat." has 3 words, 1 sentence, 3 syllables: 0.39·3 + 11.8·1 − 15.59 = −2.62.
 */

const syllablesOf = (word: string): number => {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const groups = letters
    .replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end[0] ?? '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
};

/** Over whole sentences; `texts` without an end mark count as one sentence each. */
export const readingGrade = (texts: readonly string[]): number => {
  const sentences = texts
    .flatMap((text) => text.split(/[.:?]\s+|[.:?]$/))
    .filter((part) => /[a-z]/i.test(part));
  const words = sentences.flatMap((part) => part.match(/[a-z0-9][a-z0-9’'-]*/gi) ?? []);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
};
