/** What the picture needs beside the record: the light of this minute, and the same view in words. Pure. */

import type { Copy } from '@cairn/copy';
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

const hereIn = (copy: Copy, facts: PictureFacts, counts: boolean): string => {
  const { stonesToday: count } = facts;
  if (count > 0) return copy.t(counts ? 'twin.today' : 'twin.today.plain', { count });
  return copy.t(facts.frontIsThisWeek ? 'twin.week' : 'twin.before');
};

const behindIn = (copy: Copy, facts: PictureFacts, { today, counts }: Told): readonly string[] => {
  if (facts.stage !== 'line' || facts.firstDay === null) return [];
  const month = formatMonth(copy.formatLocale, facts.firstDay, today);
  return [
    counts
      ? copy.t('twin.behind', { count: facts.cairnsBehind, month })
      : copy.t('twin.behind.plain', { month }),
  ];
};

/** Three sentences at most: where one is, what lies behind, what the light is doing. Nothing says how long ago. */
export const twinOf = (copy: Copy, facts: PictureFacts, told: Told): string => {
  const light = copy.t(`twin.light.${facts.light}`);
  if (facts.stage === 'meadow') return `${copy.t('twin.meadow')} ${light}`;
  return [hereIn(copy, facts, told.counts), ...behindIn(copy, facts, told), light].join(' ');
};
