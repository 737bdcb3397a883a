/** The light of the picture: of this hour, or of the one that was named. */

import type { Light, LightWord } from '@cairn/picture';
import type { Moment } from '@cairn/vault';

/** Minutes after midnight in the middle of each. */
const MINUTE: Readonly<Record<LightWord, number>> = {
  dawn: 360,
  morning: 540,
  noon: 780,
  late: 1020,
  dusk: 1150,
  night: 1300,
};

const isLightWord = (word: string): word is LightWord => Object.hasOwn(MINUTE, word);

export const lightNow = ({ wall }: Moment, theme: Light['theme']): Light => ({
  theme,
  minuteOfDay: wall.hour * 60 + wall.minute,
  season: 'neutral',
});

/** `null` for a word that is none. */
export const lightNamed = (word: string, theme: Light['theme']): Light | null =>
  isLightWord(word) ? { theme, minuteOfDay: MINUTE[word], season: 'neutral' } : null;
