/**
 * What follows an answer of 1 or more to the ninth question of the PHQ-9 (domain.md 4): an offer of support before the total, and three
 * quiet days. It is a reason to offer something and no alarm: it locks, sends, dials and tells nobody. A 0 is no reassurance either,
 * and nothing is said of it.
 */

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
