/**
 * The check where Cairn answers words: on this device, before anything is said, and nothing of it is stored. The list is
 * loaded when words are first kept. English until there are reviewed lists in more languages.
 */

import type { Tone } from '@cairn/domain';

export const toneOfWords = async (...texts: readonly (string | null)[]): Promise<Tone> => {
  const { toneOfText } = await import('@cairn/content/support');
  return toneOfText(texts.filter((text) => text !== null).join('\n\n'), 'en') ?? 'ordinary';
};

/** Words that are met with Help: kept like all words, and never brought up again by Cairn. */
export const isMet = (tone: Tone): boolean => tone === 'danger' || tone === 'wish';
