/**
 * One small thing that fits: the same seed gives the same one on every device. Pure.
 * Unknown energy is low energy. Asked for of what may be offered unasked alone: see `offered-unasked.ts`.
 * The pick is the lowest hash of seed and id, so that a catalogue which has grown since
 * gives the same answer, unless the newcomer itself is it.
 */

import { hash32 } from '@cairn/domain';
import type { Activity, DayPart, Energy, LifeArea } from '@cairn/domain';

/** As much of an activity as is looked at. */
export type Offered = Pick<Activity, 'id' | 'area' | 'text' | 'minutes' | 'energy' | 'time'>;

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
  (activity: Offered): boolean =>
    activity.energy <= (energy ?? 1) &&
    activity.minutes <= LONGEST[energy ?? 1] &&
    (activity.time === 'any' || activity.time === dayPart) &&
    !notIds.includes(activity.id) &&
    (areas === undefined || areas.includes(activity.area));

/** `null` when nothing fits, such as when all that fits is in `notIds`. */
export const smallestSuggestion = <A extends Offered>(
  wish: SuggestionWish,
  offered: readonly A[],
): A | null => {
  const draws = offered
    .filter(fits(wish))
    .map((activity) => ({ activity, draw: hash32(`${wish.seed}\n${activity.id}`) }));
  const lowest = draws.reduce<(typeof draws)[number] | null>(
    (best, next) => (best === null || next.draw < best.draw ? next : best),
    null,
  );
  return lowest?.activity ?? null;
};
