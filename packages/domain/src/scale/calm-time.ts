/**
 * Three quiet days after an answer of 1 or more to the ninth question of the PHQ-9 (domain.md 4): nothing is celebrated aloud and nothing
 * suggested unasked. Pure, and apart from the forms themselves: every first screen asks for it, and nearly nobody has it.
 */

import type { Instant } from '../time/instant.ts';

const CALM_MS = 72 * 60 * 60 * 1000;

/** Until when it lasts that begins now. */
export const calmFrom = (now: Instant): Instant => (now + CALM_MS) as Instant;

/** A clock that was set back far prolongs it by no more than the three days themselves. `until` 0: it never began. */
export const isCalmTime = (until: number, now: number): boolean => now < until && until - now <= CALM_MS;

/** `settings` as they act now: for three quiet days as if gentle mode were on. */
export const inCalmTime = <S extends { readonly gentleMode: boolean; readonly calmUntil: number }>(
  settings: S,
  now: number,
): S => (isCalmTime(settings.calmUntil, now) ? { ...settings, gentleMode: true } : settings);
