/**
 * How the record grew, as ground that rises: each stretch of time with stones lays its own on what was there before. The
 * height of a stretch follows from the stones up to it and from nothing else, so that no later day lowers it, and time
 * without stones has no place in it. Pure; whole units.
 */

import { LIFE_AREAS, monthOf, yearOf, type LifeArea, type LocalDay } from '@cairn/domain';
import type { WeekOfStones } from '@cairn/vault';

export interface Stretch {
  readonly first: LocalDay;
  /** Height of the ground at its end, in units. */
  readonly height: number;
  /** Its small cairn, from the foot up. */
  readonly pile: readonly (LifeArea | null)[];
}

const BASE = 14;
const SCALE = 11;
const POWER = 0.26;

export type Group = Pick<WeekOfStones, 'weekStart' | 'wins' | 'areas'>;

const joined = (groups: readonly Group[]): Group => {
  const areas: Partial<Record<LifeArea, number>> = {};
  for (const group of groups)
    for (const area of LIFE_AREAS) {
      const more = group.areas[area] ?? 0;
      if (more > 0) areas[area] = (areas[area] ?? 0) + more;
    }
  const weekStart = groups[0]?.weekStart ?? ('0001-01-01' as LocalDay);
  return { weekStart, wins: groups.reduce((sum, { wins }) => sum + wins, 0), areas };
};

const quarterOf = (day: LocalDay): string =>
  `${yearOf(day)}-${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`;
const severalYears =
  (years: number) =>
  (day: LocalDay): string =>
    String(Math.floor(yearOf(day) / years));

const groupedBy = (weeks: readonly Group[], nameOf: (day: LocalDay) => string): readonly Group[] => {
  const groups = new Map<string, Group[]>();
  for (const week of weeks) {
    const name = nameOf(week.weekStart);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [week]);
    else known.push(week);
  }
  return [...groups.values()].map(joined);
};

/** Weeks, or months, or longer: the shortest of which there are few enough. */
const fewEnough = (weeks: readonly Group[], most: number): readonly Group[] => {
  const ways = [monthOf, quarterOf, severalYears(1), severalYears(5), severalYears(25)];
  let groups = weeks;
  for (const way of ways) {
    if (groups.length <= most) return groups;
    groups = groupedBy(weeks, way);
  }
  return groups.slice(-most);
};

const pileOf = ({ wins, areas }: Group): readonly (LifeArea | null)[] => {
  const size = Math.min(6, Math.max(1, Math.ceil(Math.log2(wins + 1))));
  const byCount = LIFE_AREAS.filter((area) => (areas[area] ?? 0) > 0).toSorted(
    (a, b) => (areas[b] ?? 0) - (areas[a] ?? 0),
  );
  return Array.from({ length: size }, (_, at) => byCount[at % Math.max(1, byCount.length)] ?? null);
};

/**
 * `weeks` oldest first, this one included; `most`: as many small cairns as stand side by side and stay apart. 1 stone is 25
 * high, 100 are 50, 10,000 are 135.
 */
export const growthOf = (weeks: readonly Group[], most: number): readonly Stretch[] => {
  let total = 0;
  return fewEnough(
    weeks.filter(({ wins }) => wins > 0),
    most,
  ).map((group) => {
    total += group.wins;
    return {
      first: group.weekStart,
      height: Math.round(BASE + SCALE * total ** POWER),
      pile: pileOf(group),
    };
  });
};
