/**
 * What follows an answer of 1 or more to the ninth question of the PHQ-9 (domain.md 4): an offer of support before the total, and three
 * quiet days. It is a reason to offer something and no alarm: it locks, sends, dials and tells nobody. A 0 is no reassurance either,
 * and nothing is said of it.
 */

import type { Instant } from '../time/instant.ts';
import type { Instrument } from './instrument.ts';
import { itemNineOf } from './total.ts';

/** `line-first`: the same card, with the line before everything and the emergency number in bold. `null`: no card. */
export type CalmCard = 'calm' | 'line-first' | null;

const LINE_FIRST_FROM = 2;

export const calmCardOf = (instrument: Instrument, answers: readonly (number | null)[]): CalmCard => {
  const answer = itemNineOf(instrument, answers) ?? 0;
  if (answer < 1) return null;
  return answer >= LINE_FIRST_FROM ? 'line-first' : 'calm';
};

const CALM_MS = 72 * 60 * 60 * 1000;

/** Until then nothing is celebrated aloud and nothing suggested. */
export const calmFrom = (now: Instant): Instant => (now + CALM_MS) as Instant;

/** `settings` as they act now: for three quiet days as if gentle mode were on. */
export const inCalmTime = <S extends { readonly gentleMode: boolean; readonly calmUntil: number }>(
  settings: S,
  now: number,
): S => (isCalmTime(settings.calmUntil, now) ? { ...settings, gentleMode: true } : settings);

/** A clock that was set back far prolongs it by no more than the three days themselves. `until` 0: it never began. */
export const isCalmTime = (until: number, now: number): boolean => now < until && until - now <= CALM_MS;
