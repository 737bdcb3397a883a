/** What the picture needs beside the record: the light of this minute, and the same view in words. Pure. */

import type { Copy } from '@cairn/copy';
import type { LocalDay } from '@cairn/domain';
import type { Light, PictureFacts, PictureRecord as Drawn } from '@cairn/picture';
import type { PictureRecord } from '@cairn/vault';
import { formatMonth } from './format-day.ts';

export const lightAt = (now: Date, theme: Light['theme']): Light => ({
  theme,
  minuteOfDay: now.getHours() * 60 + now.getMinutes(),
  season: 'neutral',
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

const hereIn = (copy: Copy, facts: PictureFacts): string => {
  if (facts.stonesToday > 0) return copy.t('twin.today', { count: facts.stonesToday });
  return copy.t(facts.frontIsThisWeek ? 'twin.week' : 'twin.before');
};

/** Three sentences at most: where one is, what lies behind, what the light is doing. Nothing says how long ago. */
export const twinOf = (copy: Copy, facts: PictureFacts, today: LocalDay): string => {
  const light = copy.t(`twin.light.${facts.light}`);
  if (facts.stage === 'meadow') return `${copy.t('twin.meadow')} ${light}`;
  const behind =
    facts.stage === 'line' && facts.firstDay !== null
      ? [
          copy.t('twin.behind', {
            count: facts.cairnsBehind,
            month: formatMonth(copy.formatLocale, facts.firstDay, today),
          }),
        ]
      : [];
  return [hereIn(copy, facts), ...behind, light].join(' ');
};
