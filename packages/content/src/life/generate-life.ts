/**
 * A whole invented life, for the demo and the benches: exactly so many wins, with rests and check-ins between, in the
 * order they happened. Pure: the same seed, wins, days and end day give the same life on every engine.
 */

import type { Energy, LocalDay } from '@cairn/domain';
import { createAreaDrift } from './area-drift.ts';
import type { AreaDrift } from './area-drift.ts';
import { lifeDays } from './days.ts';
import type { LifeDay } from './days.ts';
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import type { LifeCheckIn, LifeEvent, LifeWin } from './life-event.ts';
import { createVoice } from './voice.ts';
import type { Voice } from './voice.ts';
import { detailsOf, minuteFor, sinceDayStart, toRating } from './win-details.ts';

export interface LifeWish {
  readonly seed: string;
  /** Exactly so many, 1 or more. */
  readonly wins: number;
  /** The last day, which has a win. */
  readonly endDay: LocalDay;
  /** How many days; absent: 1.22 a win, 30 days to ten years. 900 wins are three years, 50,000 are ten. */
  readonly days?: number;
}

const TEN_YEARS = 3652;
const DAYS_A_WIN = 1.22;

const daysFor = ({ wins, days }: LifeWish): number =>
  days ?? Math.min(TEN_YEARS, Math.max(30, Math.round(wins * DAYS_A_WIN)));

/** Shares out all wins by weight; what rounding leaves over goes to the next day that has any weight. */
const shareOut = (days: readonly LifeDay[], wins: number): readonly number[] => {
  const total = days.reduce((sum, { weight }) => sum + weight, 0);
  const lastAt = days.length - 1;
  let soFar = 0;
  let given = 0;
  return days.map(({ weight }, index) => {
    soFar += weight;
    const due = index === lastAt ? wins : Math.min(wins - 1, Math.ceil((wins * soFar) / total - 0.5));
    const here = weight === 0 ? 0 : Math.max(0, due - given);
    given += here;
    return here;
  });
};

interface Person {
  readonly dice: Dice;
  /** Apart, so that what is thrown with it moves nothing else of the life. */
  readonly inner: Dice;
  readonly voice: Voice;
  readonly drift: AreaDrift;
  /** Texts kept so far. */
  readonly known: Set<string>;
}

const winOn = (day: LifeDay, dayIndex: number, { dice, voice, drift, known }: Person): LifeWin => {
  const { text, area, activity, favourite } = voice.winIn(drift.areaOn(dayIndex, day.progress));
  const firstTime = !known.has(text);
  known.add(text);
  return {
    type: 'win',
    localDay: day.day,
    minuteOfDay: minuteFor(area, dice),
    text,
    area: activity === null && dice.chance(0.12) ? null : area,
    ...(activity === null ? {} : { activity }),
    ...detailsOf({ day, firstTime, favourite }, dice),
  };
};

/** Mood clings to yesterday's and leans on the day. */
const nextMood = (mood: number, { light }: LifeDay, dice: Dice): number =>
  0.7 * mood + 0.3 * (1 + 7 * light) + 2.2 * (dice.unit() - 0.5);

const energyOf = (mood: number, dice: Dice): Energy => {
  const felt = mood + 4 * (dice.unit() - 0.5);
  if (felt < 4) return 1;
  return felt < 6.5 ? 2 : 3;
};

const checkInOn = (day: LifeDay, mood: number, { dice, inner }: Person): readonly LifeCheckIn[] => {
  if (!dice.chance(day.quiet ? 0.02 : 0.5)) return [];
  const minuteOfDay = dice.chance(0.6) ? dice.between(1140, 1430) : dice.between(420, 1139);
  const energy = energyOf(mood, dice);
  const { day: localDay } = day;
  return [
    {
      ...{ type: 'checkIn', localDay, minuteOfDay, mood: toRating(mood), energy },
      ...moreOf(mood, minuteOfDay, inner),
    },
  ];
};

/** How sure one is of tomorrow is said at night, how one slept by noon; neither each time. */
const moreOf = (
  mood: number,
  minuteOfDay: number,
  inner: Dice,
): Pick<LifeCheckIn, 'confidence' | 'sleepMinutes'> => {
  const sure = toRating(2.5 + 0.5 * mood + 4 * (inner.unit() - 0.5));
  const slept = 15 * inner.between(18, 34);
  return {
    ...(minuteOfDay >= 1140 && inner.chance(0.4) ? { confidence: sure } : {}),
    ...(minuteOfDay < 720 && inner.chance(0.7) ? { sleepMinutes: slept } : {}),
  };
};

const byTime = (one: LifeWin | LifeCheckIn, other: LifeWin | LifeCheckIn): number =>
  sinceDayStart(one.minuteOfDay) - sinceDayStart(other.minuteOfDay);

/** In order of time. Throws a `RangeError` when `wins` or `days` is not a whole number of 1 or more. */
export function* generateLife(wish: LifeWish): Generator<LifeEvent, void, undefined> {
  const span = daysFor(wish);
  if (![wish.wins, span].every((count) => Number.isInteger(count) && count >= 1))
    throw new RangeError('a life has one win and one day or more');
  const dice = createDice(`life\n${wish.seed}`);
  const days = lifeDays({ endDay: wish.endDay, days: span, dice });
  const counts = shareOut(days, wish.wins);
  const person = {
    dice,
    inner: createDice(`inner\n${wish.seed}`),
    voice: createVoice(dice),
    drift: createAreaDrift(span, dice),
    known: new Set<string>(),
  };
  let mood = 3;
  for (const [index, day] of days.entries()) {
    mood = nextMood(mood, day, dice);
    if (day.rest) yield { type: 'rest', localDay: day.day };
    const wins = Array.from({ length: counts[index] ?? 0 }, () => winOn(day, index, person));
    yield* [...wins, ...checkInOn(day, mood, person)].sort(byTime);
  }
}
