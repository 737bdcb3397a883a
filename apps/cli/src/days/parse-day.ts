/** Reads the day that a person names: `today`, `yesterday`, `3 days ago` or `2026-11-20`. Knows no clock. */

import { addDays, err, ok, parseLocalDay } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';

export interface DayNotUnderstood {
  readonly type: 'DayNotUnderstood';
}

/** `today` is the person's own. Whether a day can be kept is the vault's to say. */
export const parseDay = (written: string, today: LocalDay): Result<LocalDay, DayNotUnderstood> => {
  const text = written.trim().toLowerCase();
  if (text === 'today') return ok(today);
  if (text === 'yesterday') return ok(addDays(today, -1));
  if (text === 'tomorrow') return ok(addDays(today, 1));
  // Five digits reach back further than a life, and not before year 1.
  const [, days] = /^(\d{1,5}) days? ago$/.exec(text) ?? [];
  if (days !== undefined) return ok(addDays(today, -Number(days)));
  const day = parseLocalDay(text);
  return day.ok ? day : err({ type: 'DayNotUnderstood' });
};
