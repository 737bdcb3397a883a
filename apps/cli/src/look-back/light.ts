/** The light of the picture: of this hour, or of the one that was named. */

import { seasonOf } from '@cairn/domain';
import type { Light, LightWord } from '@cairn/picture';
import type { Moment, Settings } from '@cairn/vault';

/** Minutes after midnight in the middle of each. */
const MINUTE: Readonly<Record<LightWord, number>> = {
  dawn: 360,
  morning: 540,
  noon: 780,
  late: 1020,
  dusk: 1150,
  night: 1300,
};

export const isLightWord = (word: string): word is LightWord => Object.hasOwn(MINUTE, word);

/** The theme, and where the person lives, for the season. */
export interface Place {
  readonly theme: Light['theme'];
  readonly hemisphere: Settings['hemisphere'];
}

export const lightNow = ({ wall }: Moment, { theme, hemisphere }: Place): Light => ({
  theme,
  minuteOfDay: wall.hour * 60 + wall.minute,
  season: seasonOf(wall.month, hemisphere),
});

/** The same day in the light that was named. */
export const lightNamed = (word: LightWord, moment: Moment, place: Place): Light => ({
  ...lightNow(moment, place),
  minuteOfDay: MINUTE[word],
});
