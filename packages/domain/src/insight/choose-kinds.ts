/**
 * Which things are compared at all: those done most often that have days enough on both sides, and areas of living where there are
 * fewer than eight such things. Pure. Law: moods have no part in the choice, or the eight would no longer be eight (domain.md 6.3 B).
 */

import { FEWEST_ON_A_SIDE, MOST_COMPARED, type DaysOf } from './with-and-without.ts';
import type { LocalDay } from '../time/local-day.ts';

/** An area with this share of its days in one thing tells nothing that the thing does not. */
const SAME_DAYS = 0.9;

/** How many are named with their count alone. */
export const MOST_COUNTED = 8;

interface Counted<Name extends string> {
  readonly kind: DaysOf<Name>;
  readonly with: number;
}

/** Days without a mood count for nothing. Most often first; of two done as often the earlier name. */
export const chooseKinds = <Name extends string>(
  moodDays: readonly LocalDay[],
  things: readonly DaysOf<Name>[],
  areas: readonly DaysOf<Name>[],
): readonly DaysOf<Name>[] => {
  const hasBothSides = ({ with: there }: Counted<Name>): boolean =>
    there >= FEWEST_ON_A_SIDE && moodDays.length - there >= FEWEST_ON_A_SIDE;
  const [countedThings, countedAreas] = [byCount(moodDays, things), byCount(moodDays, areas)];
  const chosen = countedThings.filter(hasBothSides).slice(0, MOST_COMPARED);
  const own = countedAreas.filter(
    (area) => hasBothSides(area) && !chosen.some((thing) => isMostly(moodDays, area, thing)),
  );
  const compared = [...chosen, ...own].slice(0, MOST_COMPARED);
  const others = [...countedThings, ...countedAreas].filter((one) => !hasBothSides(one));
  return [...compared, ...others.slice(0, MOST_COUNTED)].map(({ kind }) => kind);
};

const byCount = <Name extends string>(
  moodDays: readonly LocalDay[],
  kinds: readonly DaysOf<Name>[],
): readonly Counted<Name>[] =>
  kinds
    .map((kind) => ({ kind, with: moodDays.filter((day) => kind.days.has(day)).length }))
    .filter((one) => one.with > 0)
    .toSorted(
      (one, other) => other.with - one.with || (one.kind.name < other.kind.name ? -1 : Number(one !== other)),
    );

const isMostly = <Name extends string>(
  moodDays: readonly LocalDay[],
  area: Counted<Name>,
  thing: Counted<Name>,
): boolean => {
  const both = moodDays.filter((day) => area.kind.days.has(day) && thing.kind.days.has(day)).length;
  return both >= SAME_DAYS * area.with;
};
