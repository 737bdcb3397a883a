/** When in the day a win was kept, and what was said about it afterwards. All of it is optional, most of it absent. Pure. */

import type { Effort, LifeArea, Rating } from '@cairn/domain';
import { winNotes } from '../en/data/personal-wins.ts';
import type { LifeDay } from './days.ts';
import type { Dice } from './dice.ts';
import type { LifeWin } from './life-event.ts';

const MINUTES_A_DAY = 1440;
const DAY_START = 240;

export const toRating = (value: number): Rating => Math.min(10, Math.max(0, Math.round(value))) as Rating;

/** Minutes since the day began at 04:00; sorts as the day went. */
export const sinceDayStart = (minuteOfDay: number): number =>
  (minuteOfDay - DAY_START + MINUTES_A_DAY) % MINUTES_A_DAY;

const HOURS: Partial<Readonly<Record<LifeArea, readonly [from: number, to: number]>>> = {
  rise: [6, 11],
  work: [8, 17],
  paper: [9, 18],
  rest: [13, 24],
};

/** Mostly by day, as the area goes; some in the night. */
export const minuteFor = (area: LifeArea, dice: Dice): number => {
  if (dice.chance(0.02)) return dice.between(0, DAY_START - 1);
  const [from, to] = HOURS[area] ?? [7, 24];
  return dice.between(from * 60, to * 60 - 1);
};

type Details = Pick<LifeWin, 'effort' | 'pleasure' | 'mastery' | 'expectedPleasure' | 'note' | 'big'>;

const EFFORTS = [1, 2, 3] as const satisfies readonly Effort[];

const effortOn = (light: number, dice: Dice): Effort =>
  EFFORTS[dice.weighted([0.3 + light, 0.9, 1.2 - light])] ?? 2;

/** What was expected is often darker than what came. */
const expectation = (pleasure: number, dice: Dice): Rating =>
  toRating(pleasure - 1.4 + 4 * (dice.unit() - 0.5));

export interface DetailWish {
  readonly day: LifeDay;
  /** Nobody kept this before in this life. */
  readonly firstTime: boolean;
  readonly favourite: boolean;
}

export const detailsOf = ({ day, firstTime, favourite }: DetailWish, dice: Dice): Details => {
  const pleasure = toRating(2 + 5 * day.light + 4 * (dice.unit() - 0.5));
  const mastery = toRating(4 + 3 * (1 - day.light) + 4 * (dice.unit() - 0.5));
  const rated = dice.chance(0.22);
  const big = dice.chance(
    day.back ? 0.25 : firstTime && day.progress > 0.05 ? 0.06 : favourite ? 0.004 : 0.015,
  );
  return {
    ...(dice.chance(0.4) ? { effort: effortOn(day.light, dice) } : {}),
    ...(rated ? { pleasure } : {}),
    ...(dice.chance(0.18) ? { mastery } : {}),
    ...(rated && dice.chance(0.35) ? { expectedPleasure: expectation(pleasure, dice) } : {}),
    big,
    ...(dice.chance(big ? 0.5 : 0.05) ? { note: dice.pick(winNotes) } : {}),
  };
};
