/**
 * What may be offered of a step (domain.md 6.2, 5.5, 1.2). Pure, and offers alone: nothing here moves anybody. Laws: one rung up
 * or down at most; "stay here" is honoured; doing a step clears that it was too big.
 */

import type { Energy } from '../activity/activity.ts';
import type { Rating } from '../activity/rating.ts';
import type { EntityId } from '../basics/ids.ts';
import type { LocalDay, WallClock } from '../time/local-day.ts';
import type { Obstacle, Step } from './challenge.ts';

/** A step with how often it was done, and how often it took "a little" (effort 1). */
export interface Rung {
  readonly step: Step;
  readonly timesDone: number;
  readonly timesEasy: number;
}

/** `to` is another step of the ladder; `null`: none there, and a smaller form of this one may do. */
export type Offer =
  | { readonly type: 'next'; readonly to: EntityId }
  | { readonly type: 'smaller' | 'lighter'; readonly to: EntityId | null }
  | { readonly type: 'anchor' | 'trac' | 'move' | 'drop' };

/** What decides whether more is offered at all. */
export interface OfferMoment {
  /** The one that was kept a moment ago included. */
  readonly winsToday: number;
  readonly wall: WallClock;
  /** The newest of today; `null`: not said. */
  readonly mood: Rating | null;
  readonly energy: Energy | null;
}

/** "Too big" or "too tired" so often running offers a smaller one. */
const TOO_BIG = 2;
const EASY_TIMES = 3;
const ANY_TIMES = 5;
const TIMES_TO_STAY = 3;
const MOST_WINS_FOR_MORE = 5;
const TOP_MOOD = 9;

/** After five wins in a day, from 23:00 to 05:00, or with mood at the top and good energy: no next rung, no "a bit more". */
export const isTimeForMore = ({ winsToday, wall, mood, energy }: OfferMoment): boolean =>
  winsToday < MOST_WINS_FOR_MORE &&
  wall.hour < 23 &&
  wall.hour >= 5 &&
  !(mood !== null && mood >= TOP_MOOD && energy === 3);

/** Done three times with little effort, or five times; and three times more since "stay here" was the answer. */
const isReadyForMore = ({ step, timesDone, timesEasy }: Rung): boolean =>
  (timesEasy >= EASY_TIMES || timesDone >= ANY_TIMES) &&
  (step.stayedAt === 0 || timesDone >= step.stayedAt + TIMES_TO_STAY);

/**
 * What may be offered where one stands. `ladder` is the whole ladder from the smallest up, `here` one of its steps.
 * `null` most of the time. What was too big twice running is not offered as the next one.
 */
export const offerOn = (ladder: readonly Rung[], here: EntityId, moment: OfferMoment): Offer | null => {
  const at = ladder.findIndex(({ step }) => step.id === here);
  const rung = ladder[at];
  if (rung === undefined) return null;
  if (rung.step.tooBig >= TOO_BIG) return { type: 'smaller', to: ladder[at - 1]?.step.id ?? null };
  const next = ladder[at + 1]?.step;
  if (next === undefined || next.tooBig >= TOO_BIG) return null;
  return isReadyForMore(rung) && isTimeForMore(moment) ? { type: 'next', to: next.id } : null;
};

/** What may help with a step that did not happen (domain.md 1.2). Nothing is asked and nothing is said of it. */
export const answerTo = (obstacle: Obstacle, ladder: readonly Rung[], here: EntityId): Offer => {
  switch (obstacle) {
    case 'too-big':
      return { type: 'smaller', to: below(ladder, here).at(-1)?.id ?? null };
    case 'too-tired':
      return { type: 'lighter', to: lighterThan(ladder, here) };
    case 'forgot':
      return { type: 'anchor' };
    case 'dreaded':
      return { type: 'trac' };
    case 'life':
      return { type: 'move' };
    case 'not-mine':
      return { type: 'drop' };
    default:
      return obstacle satisfies never;
  }
};

const below = (ladder: readonly Rung[], here: EntityId): readonly Step[] =>
  ladder
    .slice(
      0,
      Math.max(
        0,
        ladder.findIndex(({ step }) => step.id === here),
      ),
    )
    .map(({ step }) => step);

/** The nearest one below that can be done lying or sitting. */
const lighterThan = (ladder: readonly Rung[], here: EntityId): EntityId | null =>
  below(ladder, here).findLast(({ energy }) => energy === 1)?.id ?? null;

/** What of a step changes with it; everything else stays as it is. */
type Changed = Partial<Omit<Step, 'id' | 'ladder' | 'order' | 'text'>>;

export const NO_PLAN: Pick<Step, 'anchor' | 'plannedOn' | 'plannedAt' | 'plannedPlace'> = {
  anchor: null,
  plannedOn: null,
  plannedAt: null,
  plannedPlace: null,
};

/** Doing it: its plan has come true, and what was expected goes over to the win. */
export const afterDone = (): Changed => ({
  ...NO_PLAN,
  expectedDifficulty: null,
  expectedPleasure: null,
  tooBig: 0,
});

/**
 * It did not happen: its plan for today is off the day. "Too big" and "too tired" are remembered inside, to offer a smaller
 * one; nothing else is.
 */
export const afterObstacle = (step: Step, obstacle: Obstacle, today: LocalDay): Changed => ({
  ...(step.plannedOn !== null && step.plannedOn <= today ? { plannedOn: null, plannedAt: null } : {}),
  ...(obstacle === 'too-big' || obstacle === 'too-tired' ? { tooBig: step.tooBig + 1 } : {}),
});

/** "Stay here" answers whatever was offered. */
export const afterStaying = (timesDone: number): Changed => ({ stayedAt: timesDone, tooBig: 0 });
