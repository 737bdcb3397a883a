/** The picture in words, as the web says it: where one is, what lies behind, what the light is doing. Nothing says how long ago. */

import type { Copy } from '@cairn/copy';
import type { LocalDay } from '@cairn/domain';
import { describe } from '@cairn/picture';
import type { Light, PictureFacts, PictureRecord } from '@cairn/picture';
import { sayMonth } from '../days/say-day.ts';

export interface Scenery {
  readonly record: PictureRecord;
  readonly light: Light;
  /** Numbers, for those who like them. */
  readonly counts: boolean;
}

/** Three sentences at most. */
export const sayTwin = (copy: Copy, { record, light, counts }: Scenery): readonly string[] => {
  const facts = describe(record, light);
  const lit = copy.t(`twin.light.${facts.light}`);
  if (facts.stage === 'meadow') return [copy.t('twin.meadow'), lit];
  return [here(copy, facts, counts), ...behind(copy, facts, { counts, today: record.today }), lit];
};

const here = (copy: Copy, facts: PictureFacts, counts: boolean): string => {
  if (facts.stonesToday === 0) return copy.t(facts.frontIsThisWeek ? 'twin.week' : 'twin.before');
  return copy.t(counts ? 'twin.today' : 'twin.today.plain', { count: facts.stonesToday });
};

const behind = (
  copy: Copy,
  { stage, firstDay, cairnsBehind }: PictureFacts,
  { counts, today }: { readonly counts: boolean; readonly today: LocalDay },
): readonly string[] => {
  if (stage !== 'line' || firstDay === null) return [];
  const month = sayMonth(copy.formatLocale, firstDay, today);
  return [
    counts ? copy.t('twin.behind', { count: cairnsBehind, month }) : copy.t('twin.behind.plain', { month }),
  ];
};
