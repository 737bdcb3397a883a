/** Several things one after the other, as the language writes them: “a, b, c”, 「a、b、c」. */
export const listWords = (locale: string, words: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'unit' }).format(words);
