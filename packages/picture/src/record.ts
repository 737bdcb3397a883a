/** What the picture is drawn from: roll-ups of the vault, never its rows, and the light of the hour. Nothing else enters. */

import type { EntityId, LifeArea, LocalDay } from '@cairn/domain';

/** One win as a stone. */
export interface StoneMark {
  readonly id: EntityId;
  /** `null` when the person gave none: a plain grey fieldstone. */
  readonly area: LifeArea | null;
  /** "Big for me": a vein of quartz. */
  readonly big: boolean;
  /** The first win after a quiet stretch: a ring. */
  readonly isReturn: boolean;
  readonly localDay: LocalDay;
}

/**
 * A past week that has wins; of those long past (the nearest nine are drawn one by one) the weeks of a month together. Weeks
 * without any are not listed and leave no place behind.
 */
export interface WeekRoll {
  readonly weekStart: LocalDay;
  readonly wins: number;
  /** Wins by area, as far as areas were given; the rest are plain stones. */
  readonly areas: Readonly<Partial<Record<LifeArea, number>>>;
  readonly returns: number;
}

/** A past week's stones, in the order they were kept. */
export interface WeekStones {
  readonly weekStart: LocalDay;
  readonly stones: readonly StoneMark[];
}

export interface PictureRecord {
  readonly today: LocalDay;
  /** Today's stones in the order they were kept; also the last of `weekStones`. */
  readonly todayStones: readonly StoneMark[];
  /** This week's stones, today's included, in the order they were kept. */
  readonly weekStones: readonly StoneMark[];
  /**
   * The stones of the latest week of `weeks`. They stay in front while this week has none. May be left empty:
   * then stones of the same number and areas are made from the roll-up.
   */
  readonly lastWeekStones: readonly StoneMark[];
  /** Past weeks that have wins, oldest first; this week is not among them. */
  readonly weeks: readonly WeekRoll[];
  /**
   * Stones of past weeks that are at hand, for looking at them from near. Of the others, stones of the same number and areas
   * are made from the roll-up.
   */
  readonly nearStones?: readonly WeekStones[];
  /** All wins ever, this week's included. */
  readonly total: number;
  /** Day of the first win; `null` before it. */
  readonly firstDay: LocalDay | null;
  /** All rest days ever taken: each is a patch of flowers in the meadow, and none ever goes. */
  readonly restDays: number;
}

export type Theme = 'light' | 'dark';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter' | 'neutral';

export interface Light {
  readonly theme: Theme;
  /** The person's own clock, 0..1439. */
  readonly minuteOfDay: number;
  /** By hemisphere where the person told us; otherwise `neutral`. */
  readonly season: Season;
}
