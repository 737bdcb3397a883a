/** Times as phones write them: 24 hours or 12, with or without a leading zero, seconds, dots and case. */

import { plainCell, plainDigits } from '../text/cell-text.ts';

/** Minutes after midnight. `'12:00 AM'` is 0, `'6:50 pm'` is 1130, `'9.03'` is 543; `null` for what is no time. */
export const parseTime = (cell: string): number | null => {
  const text = plainDigits(plainCell(cell))
    .toLowerCase()
    .replace(/[\s.]+(?=[apm])|(?<=[apm])[\s.]+/g, '');
  const found = /^(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?\s*([ap]m)?$/.exec(text);
  if (!found) return null;
  const [hour, minute, half] = [Number(found[1]), Number(found[2]), found[3]];
  if (hour > 23 || minute > 59) return null;
  return hourOf(hour, half) * 60 + minute;
};

/** Some phones write `13:05 PM`: an hour past twelve speaks for itself. */
const hourOf = (hour: number, half: string | undefined): number => {
  if (half === 'am') return hour === 12 ? 0 : hour;
  return half === 'pm' && hour < 12 ? hour + 12 : hour;
};
