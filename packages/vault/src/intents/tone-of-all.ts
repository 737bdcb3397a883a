/** How several texts that came together are to be met: as the gravest of them. */

import type { Tone } from '@cairn/domain';
import { toneOfWords } from '../tone-of-words.ts';

const GRAVEST_FIRST: readonly Tone[] = ['danger', 'wish', 'hardship', 'unpraised', 'ordinary'];

export const toneOfAll = async (texts: readonly (string | null)[]): Promise<Tone> => {
  const tones = new Set<Tone>();
  for (const text of texts) if (text !== null) tones.add(await toneOfWords(text));
  return GRAVEST_FIRST.find((tone) => tones.has(tone)) ?? 'ordinary';
};
