/** Days as apps write them when there is but one way to read them. */

import { dayFromNumber, parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';

/** `2026-03-01`, `2026-3-1`, `20260301`, and either with a time after it; `null` for all else. */
export const dayIn = (written: string): LocalDay | null => {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:\D.*)?$/.exec(written) ??
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:\D.*)?$/.exec(written) ??
    [];
  const parsed = parseLocalDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.ok ? parsed.value : null;
};

/** Of the years in which apps were. */
const FIRST = -36_525;
const LAST = 2_932_896;

/** Days since 1970. */
export const dayOfNumber = (number: number | null): LocalDay | null => {
  const day = number === null ? Number.NaN : Math.floor(number);
  return day >= FIRST && day <= LAST ? dayFromNumber(day) : null;
};
