/** How several texts that came together are to be met: as the gravest of them. */

import type { Tone } from '@cairn/domain';
import { toneReader } from '../tone-of-words.ts';

const GRAVEST_FIRST: readonly Tone[] = ['danger', 'wish', 'hardship', 'unpraised', 'ordinary'];

export const toneOfAll = async (texts: readonly (string | null)[], notMeant = false): Promise<Tone> => {
  const toneOf = await toneReader();
  const tones = new Set(texts.filter((text) => text !== null).map((text) => toneOf(text, notMeant)));
  return GRAVEST_FIRST.find((tone) => tones.has(tone)) ?? 'ordinary';
};
