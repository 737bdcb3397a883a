/** German begins every noun with a capital, and other letters have none: there a word stays as it was written. */
const LOWERS = /^(en|es|fr|pl|pt)\b/;

/** Words that stood at the beginning, within a sentence: "Open one letter." becomes "open one letter"; "TV off" stays. */
export const withinSentence = (text: string, locale: string): string => {
  const words = text.trim().replace(/[.!。\s]+$/u, '');
  return LOWERS.test(locale) && /^\p{Lu}(\p{Ll}|\s(?!['’]))/u.test(words) && !/^I\b/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
};
