/** A notice that asks how it is: when, and with which buttons. Pure. */

import { moodWordOf, ratingOfMood, type MoodWord, type Rating } from '@cairn/domain';
import type { Copy } from '@cairn/copy';
import type { Settings } from '@cairn/vault';
import type { NoticeTap } from '../../platform/app-platform.ts';

/** Words spread over the five, by how many find room; all of them are on Today. */
const BY_ROOM: Readonly<Record<number, readonly MoodWord[]>> = {
  1: [],
  2: ['low', 'good'],
  3: ['low', 'in-between', 'good'],
  4: ['very-low', 'low', 'good', 'very-good'],
};
const ALL: readonly MoodWord[] = ['very-low', 'low', 'in-between', 'good', 'very-good'];

/** From lowest to highest. With no room for two there is no button, and a tap on the notice opens Cairn. */
export const moodTaps = (room: number, say: (mood: Rating) => string): readonly NoticeTap[] =>
  (room < 1 ? [] : (BY_ROOM[room] ?? ALL)).map((word) => {
    const mood = ratingOfMood(word);
    return { label: say(mood), keeps: { mood } };
  });

/** As it is said on Today: by its word, or by its number where that was chosen. */
export const sayMood = (
  { t }: Copy,
  { checkInExact }: Pick<Settings, 'checkInExact'>,
  mood: Rating,
): string => (checkInExact ? String(mood) : t(`mood.${moodWordOf(mood)}`));

/** All that finds room, as a list. */
export const sayMoods = (
  copy: Copy,
  settings: Pick<Settings, 'checkInExact'>,
  moods: readonly Rating[],
): string =>
  new Intl.ListFormat(copy.formatLocale).format(moods.map((mood) => `“${sayMood(copy, settings, mood)}”`));

/** Minutes after midnight, as kept on this device; `null` for everything else. */
export const readAskAt = (text: string | undefined): number | null => {
  const minutes = text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : -1;
  return minutes >= 0 && minutes < 1440 ? minutes : null;
};
