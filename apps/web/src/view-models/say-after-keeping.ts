/** What follows a kept win, and which quiet line says so. Keys only: the words are in copy. Pure. */

import { isHardDay } from '@cairn/domain';
import type { Celebration, Settings, Today, WinKept } from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';

export type DayLooked = Pick<Today, 'howItIs' | 'isRest'> | null;

/** A hard day, or gentle mode: nothing is heard or felt, and nothing more is asked. */
export const isQuietest = (today: DayLooked, { gentleMode }: Pick<Settings, 'gentleMode'>): boolean =>
  gentleMode || (today !== null && isHardDay({ mood: today.howItIs.mood, isRest: today.isRest }));

/** The chosen one; on a hard day and in gentle mode the quietest, or none if that was chosen. */
export const celebrationOn = (
  today: DayLooked,
  settings: Pick<Settings, 'celebration' | 'gentleMode'>,
): Celebration => {
  const { celebration } = settings;
  return isQuietest(today, settings) && celebration !== 'nothing' ? 'stillness' : celebration;
};

/** Whether the stone is seen to come down. */
export const isStill = (celebration: Celebration, { motion }: Pick<Settings, 'motion'>): boolean =>
  motion === 'still' || celebration === 'stillness' || celebration === 'nothing';

const SAY_MORE: readonly Celebration[] = ['stone-and-line', 'breath', 'well-done', 'confetti'];

/** "Kept.", and a little more for the first stone and for a return. Stillness, the stone alone, and
 * words that are met, still say that it is kept. */
export const lineAfterKeeping = (kept: WinKept, celebration: Celebration): PlainKey => {
  if (kept.tone !== 'ordinary' || !SAY_MORE.includes(celebration)) return 'today.kept';
  if (kept.isFirst) return 'today.kept.first';
  return kept.isReturn ? 'today.kept.return' : 'today.kept';
};
