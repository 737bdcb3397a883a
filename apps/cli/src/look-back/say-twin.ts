/** The picture in words, as the web says it: where one is, what lies behind, what the light is doing. Nothing says how long ago. */

import type { Copy } from '@cairn/copy';
import { twinSentences } from '@cairn/copy/twin-words';
import { describe } from '@cairn/picture';
import type { Light, PictureRecord } from '@cairn/picture';
import { sayMonth } from '../days/say-day.ts';

export interface Scenery {
  readonly record: PictureRecord;
  readonly light: Light;
  /** Numbers, for those who like them. */
  readonly counts: boolean;
  /** From how far it is looked at; `null`: from before the latest cairn. */
  readonly span: 'month' | 'year' | null;
}

/** Three sentences at most. */
export const sayTwin = (copy: Copy, { record, light, counts, span }: Scenery): readonly string[] => {
  const facts = describe(record, light);
  const month = facts.firstDay === null ? null : sayMonth(copy.formatLocale, facts.firstDay, record.today);
  const told = twinSentences(copy, facts, { month, counts });
  if (span === null || facts.stage !== 'line' || month === null) return told;
  const { cairnsBehind: count } = facts;
  return [
    copy.t(`zoom.twin.${span}`),
    counts ? copy.t('zoom.twin.path', { count, month }) : copy.t('zoom.twin.path.plain', { month }),
    ...told.slice(-1),
  ];
};
