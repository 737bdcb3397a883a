/** The picture from where the camera stands, in words: for those who hear it, and for who would rather read. Pure. */

import type { Copy } from '@cairn/copy';
import type { LocalDay } from '@cairn/domain';
import type { PictureFacts, StoneMark } from '@cairn/picture';
import { formatDate, formatDay, formatMonth } from './format-day.ts';
import { listWords } from './list-words.ts';

export interface Told {
  readonly today: LocalDay;
  /** Whether the person likes numbers. */
  readonly counts: boolean;
}

/** What a stone is called: its area and its day. None of the person's own words. */
export const stoneName = (copy: Copy, stone: StoneMark, today: LocalDay): string => {
  const day = formatDay(copy.formatLocale, stone.localDay, today);
  const name =
    stone.area === null
      ? copy.t('zoom.stone', { day })
      : copy.t('zoom.stone.area', { area: copy.t(`area.${stone.area}`), day });
  const marks = [
    ...(stone.big ? [copy.t('zoom.stone.big')] : []),
    ...(stone.isReturn ? [copy.t('zoom.stone.return')] : []),
  ];
  return listWords(copy.formatLocale, [name, ...marks]);
};

/** The cairn in front. */
const cairnIn = (copy: Copy, facts: PictureFacts, { counts }: Told): string => {
  const count = facts.stonesInFront;
  if (facts.frontIsThisWeek)
    return counts ? copy.t('zoom.twin.week', { count }) : copy.t('zoom.twin.week.plain');
  if (facts.walked === 0 || facts.weekInFront === null) return copy.t('zoom.twin.before');
  const day = formatDate(copy.formatLocale, facts.weekInFront);
  return counts ? copy.t('zoom.twin.past', { day, count }) : copy.t('zoom.twin.past.plain', { day });
};

/** The line of cairns, from where no single one is in front. */
const lineIn = (copy: Copy, facts: PictureFacts, told: Told): string => {
  if (facts.level === 'month') return copy.t('zoom.twin.month');
  if (facts.level === 'year' || facts.firstDay === null) return copy.t('zoom.twin.year');
  return copy.t('zoom.twin.decade', { month: formatMonth(copy.formatLocale, facts.firstDay, told.today) });
};

const isFar = ({ level }: PictureFacts): boolean =>
  level === 'month' || level === 'year' || level === 'decade';

const hereIn = (copy: Copy, facts: PictureFacts, told: Told): string => {
  const { level, stone, stonesToday: count } = facts;
  if (isFar(facts) && facts.stage === 'line') return lineIn(copy, facts, told);
  if (level === 'decade') return copy.t('zoom.twin.decade.first');
  if (level === 'stone' && stone !== null)
    return `${copy.t('zoom.twin.stone')} ${stoneName(copy, stone, told.today)}.`;
  if (level === 'today' && facts.walked === 0 && count > 0)
    return told.counts ? copy.t('zoom.twin.today', { count }) : copy.t('zoom.twin.today.plain');
  return cairnIn(copy, facts, told);
};

/** What lies behind; nothing from so near that it is not seen, nor from where all of it has been told. */
const behindIn = (copy: Copy, facts: PictureFacts, told: Told): string[] => {
  if (facts.level === 'stone' || facts.level === 'decade' || facts.firstDay === null) return [];
  if (facts.cairnsBehind === 0) return facts.walked > 0 ? [copy.t('zoom.twin.first')] : [];
  const month = formatMonth(copy.formatLocale, facts.firstDay, told.today);
  const count = facts.cairnsBehind;
  if (isFar(facts))
    return [
      told.counts ? copy.t('zoom.twin.path', { count, month }) : copy.t('zoom.twin.path.plain', { month }),
    ];
  return [
    told.counts ? copy.t('zoom.twin.behind', { count, month }) : copy.t('zoom.twin.behind.plain', { month }),
  ];
};

/** Three sentences at most: where one is, what lies behind, what the light is doing. Nothing says how long ago. */
export const zoomTwin = (copy: Copy, facts: PictureFacts, told: Told): string => {
  const light = copy.t(`twin.light.${facts.light}`);
  if (facts.stage === 'meadow') return `${copy.t('twin.meadow')} ${light}`;
  return [hereIn(copy, facts, told), ...behindIn(copy, facts, told), light].join(' ');
};
