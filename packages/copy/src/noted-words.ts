/** What was noted of a moment, part by part: the same on every screen and at a prompt. Pure. */

import type { Copy } from './copy.ts';

interface Noted {
  readonly mood: number | null;
  readonly energy: 1 | 2 | 3 | null;
  readonly sleepMinutes: number | null;
  readonly confidence: number | null;
}

/** `moodWord`: the word that stands for the mood. What was not said has no line. */
export const notedInWords = (
  { t }: Copy,
  { mood, energy, sleepMinutes, confidence }: Noted,
  moodWord: string,
): readonly string[] => [
  ...(mood === null ? [] : [t('sure.list.mood', { word: moodWord, value: mood })]),
  ...(energy === null ? [] : [t('sure.list.energy', { word: t(`energy.${energy}`) })]),
  ...(sleepMinutes === null
    ? []
    : [t('sure.list.slept', { time: t('mood.sleep.time', { hours: sleepMinutes / 60 }) })]),
  ...(confidence === null ? [] : [t('sure.list.sure', { value: confidence })]),
];
