/** How far back one looks: this month, this year, or all of it. */

import { addDays, parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { Given } from '../command.ts';

export type SpanName = 'month' | 'year' | 'all';

export interface Span {
  readonly name: 'month' | 'year';
  /** Both included. */
  readonly from: LocalDay;
  readonly to: LocalDay;
}

const NAMES: readonly SpanName[] = ['month', 'year', 'all'];

/** `null`: more than one was asked for. */
export const readSpanName = (given: Given): SpanName | null => {
  const asked = NAMES.filter((name) => given.has(name));
  return asked.length > 1 ? null : (asked[0] ?? 'all');
};

/** The month or year of today, as far as it has come. */
export const spanUpTo = (today: LocalDay, name: Span['name']): Span => {
  const first = parseLocalDay(name === 'month' ? `${today.slice(0, 8)}01` : `${today.slice(0, 5)}01-01`);
  return { name, from: first.ok ? first.value : addDays(today, 0), to: today };
};
