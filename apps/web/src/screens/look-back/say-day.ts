/** What a day of the calendar is called: its date and what lies there, in numbers for those who like them alone. */

import type { Copy } from '@cairn/copy';
import type { CalendarDay } from '../../view-models/look-back/calendar-days.ts';

interface NamedDay {
  /** Its date, in words. */
  readonly name: string;
  readonly day: CalendarDay;
  readonly counts: boolean;
}

export const sayDay = (copy: Copy, { name, day, counts }: NamedDay): string => {
  if (day.wins === 0) return copy.t('months.day.rest', { day: name });
  const joined = new Intl.ListFormat(copy.formatLocale, { type: 'unit', style: 'long' });
  const areas = day.areas.map((area) => copy.t(`area.${area}`));
  const some = areas.length === 0 && !counts ? [copy.t('months.some')] : areas;
  const stones = counts ? [copy.t('months.stones', { count: day.wins })] : [];
  const what = { day: name, areas: joined.format([...stones, ...some]) };
  return copy.t(day.isRest ? 'months.day.both' : 'months.day', what);
};
