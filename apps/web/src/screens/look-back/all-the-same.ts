/** On a hard day somebody asked for all of Look back: it is theirs for as long as the page lives, and kept nowhere. */

import { isHardDay } from '@cairn/domain';
import type { Today } from '@cairn/vault';

let asked = false;

export const askForAll = (): void => {
  asked = true;
};

/** Low mood today, or a heavy few days: then what was done is enough, and nothing is set beside it. */
export const isForGentleEyes = ({ howItIs, heavyDays, settings, day }: Today): boolean => {
  const isLow = isHardDay({ mood: howItIs.mood, isRest: false });
  return !asked && (isLow || heavyDays || settings.heavyCardOn === day);
};
