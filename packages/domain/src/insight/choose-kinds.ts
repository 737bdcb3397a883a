/**
 * Which things are compared at all: those done most often that have days enough on both sides, and areas of living where there are
 * fewer than eight such things. Pure. Law: moods have no part in the choice, or the eight would no longer be eight (domain.md 6.3 B).
 */

import { FEWEST_ON_A_SIDE, MOST_COMPARED, type DoneOn } from './with-and-without.ts';

/** An area with this share of its days in one thing tells nothing that the thing does not. */
const SAME_DAYS = 0.9;

/** How many are named with their count alone. */
export const MOST_COUNTED = 8;

/** `moodDays`: how many there are. Most often first; of two done as often the earlier name. */
export const chooseKinds = <Name extends string>(
  moodDays: number,
  allThings: readonly DoneOn<Name>[],
  allAreas: readonly DoneOn<Name>[],
): readonly DoneOn<Name>[] => {
  const hasBothSides = ({ at }: DoneOn<Name>): boolean =>
    at.length >= FEWEST_ON_A_SIDE && moodDays - at.length >= FEWEST_ON_A_SIDE;
  const [things, areas] = [oftenFirst(allThings), oftenFirst(allAreas)];
  const chosen = things.filter(hasBothSides).slice(0, MOST_COMPARED);
  const ownAreas = areas.filter((area) => !things.some((thing) => isMostly(area.at, thing.at)));
  const compared = [...chosen, ...ownAreas.filter(hasBothSides)].slice(0, MOST_COMPARED);
  const others = [...things, ...ownAreas].filter((one) => !hasBothSides(one));
  return [...compared, ...others.slice(0, MOST_COUNTED)];
};

const oftenFirst = <Name extends string>(kinds: readonly DoneOn<Name>[]): readonly DoneOn<Name>[] =>
  kinds
    .filter(({ at }) => at.length > 0)
    .toSorted(
      (one, other) => other.at.length - one.at.length || (one.name < other.name ? -1 : Number(one !== other)),
    );

const isMostly = (area: Int32Array, thing: Int32Array): boolean => {
  if (thing.length < SAME_DAYS * area.length) return false;
  let [both, next] = [0, 0];
  for (const place of thing) {
    while ((area[next] ?? Infinity) < place) next += 1;
    both += Number(area[next] === place);
  }
  return both >= SAME_DAYS * area.length;
};
