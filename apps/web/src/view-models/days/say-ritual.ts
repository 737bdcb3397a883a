/** How a ritual is told: as one sentence, and its time in the person's own language. Pure. */

import { EVERY_DAY, type Ritual } from '@cairn/domain';
import type { Copy } from '@cairn/copy';
import { formatHour } from '../format-day.ts';
import { isolated } from '../help/isolated.ts';
import { withinSentence } from './within-sentence.ts';
import { WEEKDAY_BITS, WEEKEND, WORKDAYS } from './ritual-form.ts';

/** One that is kept, or one that is still being thought of. */
interface Said {
  readonly text: string;
  readonly anchor: string | null;
  readonly kind?: Ritual['kind'];
  readonly remindAt?: number | null;
}

/** "After I make coffee, I will open the curtains." Getting up is told by its time. */
export const ritualSentence = (copy: Copy, ritual: Said): string => {
  const within = (words: string): string => isolated(copy, withinSentence(words, copy.locale));
  const text = within(ritual.text);
  const { anchor, kind, remindAt = null } = ritual;
  if (anchor !== null) return copy.t('ritual.sentence', { anchor: within(anchor), text });
  if (kind !== 'wake' || remindAt === null) return copy.t('ritual.sentence.alone', { text });
  const time = isolated(copy, formatHour(copy.formatLocale, remindAt));
  return copy.t('ritual.wake.sentence', { time, text });
};

/** A Monday, and the days after it. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export const weekdayNames = (copy: Copy, width: 'long' | 'short'): readonly string[] => {
  const format = new Intl.DateTimeFormat(copy.formatLocale, { weekday: width, timeZone: 'UTC' });
  return WEEKDAY_BITS.map((_, at) => format.format(MONDAY + at * DAY_MS));
};

const daysText = (copy: Copy, days: number): string => {
  if (days === EVERY_DAY) return copy.t('ritual.days.every');
  if (days === WORKDAYS) return copy.t('ritual.days.work');
  if (days === WEEKEND) return copy.t('ritual.days.weekend');
  const names = weekdayNames(copy, 'short').filter((_, at) => (days & (WEEKDAY_BITS[at] ?? 0)) !== 0);
  return new Intl.ListFormat(copy.formatLocale, { type: 'unit', style: 'short' }).format(names);
};

/** "8:00 AM, on weekdays"; `null` without a time. */
export const whenText = (
  copy: Copy,
  ritual: Pick<Ritual, 'remindAt' | 'remindDays' | 'kind'>,
): string | null => {
  if (ritual.remindAt === null) return null;
  const time = isolated(copy, formatHour(copy.formatLocale, ritual.remindAt));
  return copy.t('ritual.when', { time, days: daysText(copy, ritual.remindDays) });
};
