/**
 * What feels impossible, in the person's own words, and the ladders by which it is climbed. Nothing in it is ever late or
 * failed: a path rests, or is let go, and leaves no mark.
 */

import type { Energy, Social, StepMinutes } from '../activity/activity.ts';
import type { LifeArea } from '../activity/life-area.ts';
import type { Rating } from '../activity/rating.ts';
import type { EntityId } from '../basics/ids.ts';
import type { PrivateText } from '../basics/private-text.ts';
import type { LocalDay } from '../time/local-day.ts';

export interface Challenge {
  readonly id: EntityId;
  readonly text: PrivateText;
  /** Why it matters (BA: values), if the person said so. */
  readonly why: PrivateText | null;
  readonly area: LifeArea | null;
  /** Lower comes first. Equal ones are put in order by id; so in ladders and steps. */
  readonly order: number;
  /** The day the person said: this is no mountain any more. */
  readonly arrivedOn: LocalDay | null;
  /** Put to rest by the person, or met by the check on words: kept, and never brought up. */
  readonly resting: boolean;
  readonly trashed: boolean;
  readonly importBatch: EntityId | null;
}

export interface Ladder {
  readonly id: EntityId;
  readonly challenge: EntityId;
  readonly title: PrivateText;
  /** The catalogue's ladder it was taken from. */
  readonly source: string | null;
  readonly order: number;
  readonly trashed: boolean;
  readonly importBatch: EntityId | null;
}

export interface Step {
  readonly id: EntityId;
  readonly ladder: EntityId;
  readonly text: PrivateText;
  readonly order: number;
  readonly minutes: StepMinutes | null;
  readonly energy: Energy | null;
  readonly social: Social | null;
  /** The catalogue's rung it was taken from, such as `home.dishes.one-cup`. */
  readonly rung: string | null;
  /** "After I [anchor], I will [this step]": the anchor's words. */
  readonly anchor: PrivateText | null;
  /** The day it is planned for. A day that has passed is no plan any more, and nothing is said of it. */
  readonly plannedOn: LocalDay | null;
  /** Minutes after midnight, if a time was said. */
  readonly plannedAt: number | null;
  readonly plannedPlace: PrivateText | null;
  /** Said before, never asked twice; taken over by the win that comes of it, and cleared. `null` is never 0. */
  readonly expectedDifficulty: Rating | null;
  readonly expectedPleasure: Rating | null;
  /** "Too big" or "too tired", times running. Internal: it offers a smaller step, and is shown nowhere. Doing clears it. */
  readonly tooBig: number;
  /** "Stay here" was the answer to an offer at this many times done; internal, so that it is not offered again at once. */
  readonly stayedAt: number;
  readonly trashed: boolean;
  readonly importBatch: EntityId | null;
}

/** Why a step did not happen (domain.md 1.2). Told to answer it, and kept nowhere. */
export const OBSTACLES = ['too-big', 'too-tired', 'forgot', 'dreaded', 'life', 'not-mine'] as const;

export type Obstacle = (typeof OBSTACLES)[number];

export const isObstacle = (raw: unknown): raw is Obstacle => OBSTACLES.some((obstacle) => obstacle === raw);

/** A ladder takes so many steps: few enough to see to its end. */
export const MOST_STEPS = 40;

/** Plans for one day: one is the default; three are the most. */
export const MOST_PLANS_A_DAY = 3;
