/** What the picture needs beside the record: the light of this minute, and the same view in words. Pure. */

import type { Copy } from '@cairn/copy';
import { twinSentences } from '@cairn/copy/twin-words';
import { seasonOf } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { Light, PictureFacts, PictureRecord as Drawn } from '@cairn/picture';
import type { PictureRecord, Settings } from '@cairn/vault';
import { formatMonth } from './format-day.ts';

export const lightAt = (
  now: Date,
  { theme, hemisphere = '' }: Pick<Light, 'theme'> & Partial<Pick<Settings, 'hemisphere'>>,
): Light => ({
  theme,
  minuteOfDay: now.getHours() * 60 + now.getMinutes(),
  season: seasonOf(now.getMonth() + 1, hemisphere),
});

/** The vault's record as the picture takes it. Today the two have one shape, and this line is where that is checked. */
export const drawnFrom = (record: PictureRecord): Drawn => record;

export const emptyRecord = (today: LocalDay): PictureRecord => ({
  ...{
    today,
    todayStones: [],
    weekStones: [],
    weeks: [],
    lastWeekStones: [],
    restDays: 0,
    total: 0,
    firstDay: null,
  },
});

/** Numbers are for those who like them. */
export interface Told {
  readonly today: LocalDay;
  readonly counts: boolean;
}

/** Three sentences at most, as `twinSentences` has them. */
export const twinOf = (copy: Copy, facts: PictureFacts, { today, counts }: Told): string => {
  const month = facts.firstDay === null ? null : formatMonth(copy.formatLocale, facts.firstDay, today);
  return twinSentences(copy, facts, { month, counts }).join(' ');
};
