/** The words of the content in another language than English: fetched where somebody reads one, and before the page speaks it. */

/** English stands in where they cannot be fetched. */
export const bringWords = async (locale: string): Promise<void> => {
  if (locale === 'en') return;
  try {
    await (await import('@cairn/content/languages/words')).bringWords(locale);
  } catch {
    // Without a network, before everything is kept for later.
  }
};
