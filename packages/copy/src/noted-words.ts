/** What was noted of a moment, part by part: the same on every screen and at a prompt. Pure. */

import type { Copy } from './copy.ts';

interface Noted {
  readonly mood: number | null;
  readonly energy: 1 | 2 | 3 | null;
  readonly sleepMinutes: number | null;
  readonly confidence: number | null;
}

/** `moodWord`: the word that stands for the mood, or is all that is known of it. What was not said has no line. */
export const notedInWords = (
  { t }: Copy,
  { mood, energy, sleepMinutes, confidence }: Noted,
  moodWord: string,
): readonly string[] => [
  ...moodInWords(t, mood, moodWord),
  ...(energy === null ? [] : [t('sure.list.energy', { word: t(`energy.${energy}`) })]),
  ...(sleepMinutes === null
    ? []
    : [t('sure.list.slept', { time: t('mood.sleep.time', { hours: sleepMinutes / 60 }) })]),
  ...(confidence === null ? [] : [t('sure.list.sure', { value: confidence })]),
];

const moodInWords = (t: Copy['t'], value: number | null, word: string): readonly string[] => {
  if (value !== null) return [t('sure.list.mood', { word, value })];
  return word === '' ? [] : [t('sure.list.word', { word })];
};

interface NotedAt {
  readonly id: string;
  readonly localDay: string;
  /** `null` where the day alone is known. */
  readonly at: number | null;
  readonly zone: string | null;
  readonly importBatch: string | null;
}

/** The time of each, by its id, where a day has several: one alone needs none to be known by. */
export const timesOfNoted = (locale: string, noted: readonly NotedAt[]): ReadonlyMap<string, string> => {
  const ofDay = new Map<string, number>();
  for (const { localDay } of noted) ofDay.set(localDay, (ofDay.get(localDay) ?? 0) + 1);
  const times = new Map<string, string>();
  for (const one of noted) {
    const time = (ofDay.get(one.localDay) ?? 0) > 1 ? timeOf(locale, one) : null;
    if (time !== null) times.set(one.id, time);
  }
  return times;
};

/** Where they came from another app at midnight, that stands for no time. */
const timeOf = (locale: string, { at, zone, importBatch }: NotedAt): string | null => {
  if (at === null) return null;
  const place = zone === null ? {} : { timeZone: zone };
  const isMidnight =
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...place }).format(at) === '00:00';
  if (isMidnight && importBatch !== null) return null;
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...place }).format(at);
};
