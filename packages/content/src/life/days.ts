/**
 * The days of a life: how much is in each. Sparse at first, then more; weeks that weigh, quiet gaps of days to months,
 * returns, a rhythm of weekdays, darker winters. Pure.
 */

import { addDays, weekday } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { Dice } from './dice.ts';

export interface LifeDay {
  readonly day: LocalDay;
  /** 0 at the beginning, 1 at the end. */
  readonly progress: number;
  /** 0 the heaviest to 1 the lightest: what mood and energy lean on. */
  readonly light: number;
  /** Share of the wins; 0 for a day nothing was kept. */
  readonly weight: number;
  readonly rest: boolean;
  /** Inside a quiet gap. */
  readonly quiet: boolean;
  /** The first day after one. */
  readonly back: boolean;
}

interface Spell {
  readonly quiet: boolean;
  readonly days: number;
}

/** Monday to Sunday: Sundays are slow, Saturdays full. */
const WEEKDAY = [0.9, 1, 1.05, 1, 0.95, 1.2, 0.8] as const;
const HEAVY_WEEK = 0.12;
const TWO_YEARS = 730;
/** Spells in the row when the third gap comes up. */
const THIRD_GAP = 5;

/** Days to months; mostly days. A life of two years or more has a long one third. */
const gapLength = (dice: Dice, isLong: boolean): number => {
  const kind = isLong ? 1 : dice.unit();
  if (kind < 0.6) return dice.between(2, 9);
  return kind < 0.9 ? dice.between(10, 34) : dice.between(35, 90);
};

/** Going on and going quiet by turns, until the days are full; begins and ends going on. */
const spells = (days: number, dice: Dice): readonly Spell[] => {
  const row: Spell[] = [];
  let left = days;
  while (left > 0) {
    const on = Math.min(left, dice.between(20, 150));
    row.push({ quiet: false, days: on });
    left -= on;
    const gap = gapLength(dice, days >= TWO_YEARS && row.length === THIRD_GAP);
    if (left <= gap + 14) {
      row.push({ quiet: false, days: left });
      return row;
    }
    row.push({ quiet: true, days: gap });
    left -= gap;
  }
  return row;
};

/** 1 at midsummer, 0 at midwinter of the north: a straight line between, the same on every engine. */
const season = (day: LocalDay): number => {
  const dayOfYear = (Number(day.slice(5, 7)) - 1) * 30.4 + Number(day.slice(8));
  return 1 - Math.abs(dayOfYear - 172) / 193;
};

/** One level a week; some weeks weigh. */
const weekLevels = (weeks: number, dice: Dice): readonly number[] => {
  const levels: number[] = [];
  let level = 0.35;
  for (let week = 0; week < weeks; week += 1) {
    level = Math.min(1, Math.max(0.15, level + (dice.unit() - 0.48) * 0.3));
    levels.push(dice.chance(HEAVY_WEEK) ? 0.12 : level);
  }
  return levels;
};

interface DayMaker {
  readonly first: LocalDay;
  readonly days: number;
  readonly levels: readonly number[];
  readonly dice: Dice;
}

const activeDay = (index: number, back: boolean, maker: DayMaker): LifeDay => {
  const { dice, first, days, levels } = maker;
  const day = addDays(first, index);
  const progress = days > 1 ? index / (days - 1) : 1;
  const level = levels[Math.floor(index / 7)] ?? 0.5;
  const light = Math.min(1, 0.65 * level + 0.2 * season(day) + 0.15 * progress);
  const certain = index === 0 || index === days - 1 || back;
  const rest = !certain && dice.chance(0.04 + 0.1 * (1 - light));
  const empty = !certain && (rest ? dice.chance(0.85) : dice.chance(0.45 - 0.35 * light));
  const rhythm = WEEKDAY[weekday(day) - 1] ?? 1;
  const grown = 0.4 + 0.6 * Math.sqrt(progress);
  const weight = empty ? 0 : rhythm * grown * (0.25 + light) * (0.5 + dice.unit());
  return { day, progress, light, weight, rest, quiet: false, back };
};

const quietDay = (index: number, { first, days }: DayMaker): LifeDay => ({
  day: addDays(first, index),
  progress: index / days,
  light: 0.1,
  weight: 0,
  rest: false,
  quiet: true,
  back: false,
});

/** `days` days, the last one `endDay`. The first, the last and each day of coming back have weight. */
export const lifeDays = ({
  endDay,
  days,
  dice,
}: {
  endDay: LocalDay;
  days: number;
  dice: Dice;
}): LifeDay[] => {
  const quiet = spells(days, dice).flatMap((spell) => Array.from({ length: spell.days }, () => spell.quiet));
  const levels = weekLevels(Math.ceil(days / 7), dice);
  const maker = { first: addDays(endDay, 1 - days), days, levels, dice };
  return quiet.map((isQuiet, index) =>
    isQuiet ? quietDay(index, maker) : activeDay(index, quiet[index - 1] === true, maker),
  );
};
