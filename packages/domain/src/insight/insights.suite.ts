/** Made-up lives for statistics: moods that drift and things done in stretches, as in the simulations of domain.md 6.3. */

import { createRandom, type Random } from '../basics/hash.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import type { DoneOn, MoodDay } from './with-and-without.ts';

/** A kind of thing by its days, wherever they lie. */
export interface DaysOf<Name extends string> {
  readonly name: Name;
  readonly days: ReadonlySet<LocalDay>;
}

export const amongMoods = <Name extends string>(
  moods: readonly { readonly day: LocalDay }[],
  kinds: readonly DaysOf<Name>[],
): DoneOn<Name>[] =>
  kinds.map(({ name, days }) => ({
    name,
    at: Int32Array.from(moods.keys()).filter((place) => days.has(moods[place]?.day ?? ('' as LocalDay))),
  }));

export interface LifeOfDays {
  readonly seed: number;
  readonly days: number;
  /** How like the day before a day's mood is, and whether a thing is done: correlations, 0 to 1. */
  readonly alike: { readonly mood: number; readonly doing: number };
  readonly activities: number;
  /** Points by which the first activity lifts the day's mood. */
  readonly lift: number;
}

const MEAN = 5.5;
const SPREAD = 1.8;
const SHARE_OF_DAYS = 0.4;

export const even = (random: Random): number => (random() + 0.5) / 2 ** 32;

/** Box and Muller's normal deviate. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(even(random))) * Math.cos(2 * Math.PI * even(random));

export const lifeOfDays = (life: LifeOfDays): { moods: MoodDay[]; activities: DaysOf<string>[] } => {
  const random = createRandom(life.seed);
  const days = Array.from({ length: life.days }, (_, at) => addDays('2020-01-01' as LocalDay, at));
  const activities = Array.from({ length: life.activities }, (_, at) => ({
    name: `activity ${at}`,
    days: doneOn(days, life.alike.doing, random),
  }));
  let drift = normal(random);
  const moods = days.map((day) => {
    drift = life.alike.mood * drift + Math.sqrt(1 - life.alike.mood ** 2) * normal(random);
    const lift = activities[0]?.days.has(day) ? life.lift : 0;
    return { day, mood: Math.min(10, Math.max(0, Math.round(MEAN + SPREAD * drift + lift))) };
  });
  return { moods, activities };
};

const doneOn = (days: readonly LocalDay[], alike: number, random: Random): ReadonlySet<LocalDay> => {
  let isDone = even(random) < SHARE_OF_DAYS;
  return new Set(
    days.filter(() => {
      isDone = even(random) < SHARE_OF_DAYS * (1 - alike) + (isDone ? alike : 0);
      return isDone;
    }),
  );
};
