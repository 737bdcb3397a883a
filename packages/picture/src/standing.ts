/** Which cairns stand on the path, newest first: this week's in front, or, while it has no stone, the last one, where it was. */

import { LIFE_AREAS, type EntityId, type LifeArea, type LocalDay } from '@cairn/domain';
import { hash, hashText } from './fixed-point.ts';
import type { PictureRecord, StoneMark, WeekRoll } from './record.ts';

export interface Standing {
  /** First day of its week; `null` for this week. */
  readonly weekStart: LocalDay | null;
  readonly wins: number;
  /** Its stones as far as they are at hand; otherwise `null`. */
  readonly known: readonly StoneMark[] | null;
  /** `null` for this week. */
  readonly roll: WeekRoll | null;
}

export const standings = (record: PictureRecord): readonly Standing[] => {
  const { weeks, weekStones, lastWeekStones } = record;
  const near = new Map((record.nearStones ?? []).map((week) => [week.weekStart, week.stones]));
  const last = weeks.at(-1);
  if (last && lastWeekStones.length > 0) near.set(last.weekStart, lastWeekStones);
  const behind = weeks
    .map((roll): Standing => {
      const known = near.get(roll.weekStart);
      return { weekStart: roll.weekStart, wins: roll.wins, known: known?.length ? known : null, roll };
    })
    .toReversed();
  if (weekStones.length === 0) return behind;
  return [{ weekStart: null, wins: weekStones.length, known: weekStones, roll: null }, ...behind];
};

/** What stones of `weeks` are made of, area by area; `null` for wins that have none. */
const make = (weeks: readonly WeekRoll[]): (readonly [LifeArea | null, number])[] => {
  const counts = LIFE_AREAS.map(() => 0);
  let plain = 0;
  for (const week of weeks) {
    plain += week.wins;
    for (const [i, area] of LIFE_AREAS.entries()) {
      const wins = week.areas[area] ?? 0;
      counts[i] = (counts[i] ?? 0) + wins;
      plain -= wins;
    }
  }
  return [
    ...LIFE_AREAS.map((area, i): readonly [LifeArea, number] => [area, counts[i] ?? 0]),
    [null, Math.max(0, plain)],
  ];
};

/** Stones of roll-ups, as far as they know them: one for each win up to `most`, areas in their shares, the same for ever. */
export const stonesOfRoll = (weeks: readonly WeekRoll[], most: number): StoneMark[] => {
  const first = weeks[0];
  if (!first) return [];
  const shares = make(weeks);
  const wins = shares.reduce((sum, [, count]) => sum + count, 0);
  const shown = Math.min(most, wins);
  const returns = Math.min(
    shown,
    weeks.reduce((sum, week) => sum + week.returns, 0),
  );
  const areaOf = (nth: number): LifeArea | null => {
    let left = nth;
    for (const [area, count] of shares) {
      if (left < count) return area;
      left -= count;
    }
    return null;
  };
  const seed = hashText(first.weekStart);
  const places = Array.from({ length: shown }, (_, i) => hash(seed, i));
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  return order.map((nth, i): StoneMark => ({
    id: `${first.weekStart}/${String(i)}` as EntityId,
    area: areaOf(Math.floor(((2 * nth + 1) * wins) / (2 * shown))),
    big: false,
    isReturn: nth < returns,
    localDay: first.weekStart,
  }));
};

const made = new WeakMap<WeekRoll, readonly StoneMark[]>();

const madeOf = (roll: WeekRoll): readonly StoneMark[] => {
  const before = made.get(roll);
  if (before) return before;
  const stones = stonesOfRoll([roll], MOST);
  made.set(roll, stones);
  return stones;
};

/** A cairn of more than this shows no more. */
const MOST = 400;

/** A standing cairn's stones, from near. */
export const stonesOf = (standing: Standing): readonly StoneMark[] =>
  standing.known ?? (standing.roll ? madeOf(standing.roll) : []);

/** How many stones that is, without making them. */
export const stoneCount = (standing: Standing): number =>
  standing.known?.length ?? Math.min(MOST, standing.wins);
