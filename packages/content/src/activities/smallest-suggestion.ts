/**
 * One small thing that fits: the same seed gives the same one on every device. Pure.
 * Unknown energy is low energy. What touches loss, money, medicine or dread is never offered unasked.
 * The pick is the lowest hash of seed and id, so that a catalogue which has grown since
 * gives the same answer, unless the newcomer itself is it.
 */

import { hash32 } from '@cairn/domain';
import type { Activity, DayPart, Energy, LifeArea } from '@cairn/domain';
import { activities } from './activities.ts';
import { soughtOnly } from './data/sought-only.ts';

export interface SuggestionWish {
  /** For instance the vault, the day and how often another one was asked for. */
  readonly seed: string;
  /** `null` when unknown, which counts as 1. */
  readonly energy: Energy | null;
  /** `'any'` when the hour is unknown: then nothing tied to an hour is picked. */
  readonly dayPart: DayPart;
  /** Done lately, or put aside. */
  readonly notIds: readonly string[];
  /** Absent: all areas. */
  readonly areas?: readonly LifeArea[];
}

/** The longest it may take, by energy. */
const LONGEST: Readonly<Record<Energy, number>> = { 1: 2, 2: 5, 3: 20 };

const fits =
  ({ energy, dayPart, notIds, areas }: SuggestionWish) =>
  (activity: Activity): boolean =>
    activity.energy <= (energy ?? 1) &&
    activity.minutes <= LONGEST[energy ?? 1] &&
    (activity.time === 'any' || activity.time === dayPart) &&
    !soughtOnly.has(activity.id) &&
    !notIds.includes(activity.id) &&
    (areas === undefined || areas.includes(activity.area));

/** `null` when nothing fits, such as when all that fits is in `notIds`. */
export const smallestSuggestion = (wish: SuggestionWish, locale: string): Activity | null => {
  const draws = activities(locale)
    .filter(fits(wish))
    .map((activity) => ({ activity, draw: hash32(`${wish.seed}\n${activity.id}`) }));
  const lowest = draws.reduce<(typeof draws)[number] | null>(
    (best, next) => (best === null || next.draw < best.draw ? next : best),
    null,
  );
  return lowest?.activity ?? null;
};
