/** Something one can do (BA activity scheduling; Beck 1979, BATD-R 2011). Catalogue data has this shape. */

import type { LifeArea } from './life-area.ts';

export type Minutes = 1 | 2 | 5 | 10 | 20 | 45;

/** A half stands for thirty seconds or less: the smallest a step is ever told in. */
export type StepMinutes = 0.5 | Minutes;

/** 1 = possible lying or sitting; 2 = standing, a few minutes; 3 = leaving home or meeting people. */
export type Energy = 1 | 2 | 3;

/** 0 = alone; 1 = near others, or in writing; 2 = with somebody. */
export type Social = 0 | 1 | 2;

export type Place = 'bed' | 'in' | 'out' | 'any';

export type DayPart = 'any' | 'am' | 'pm' | 'eve';

export interface Activity {
  /** Stable across releases and languages, such as `home.wash-one-cup`. */
  readonly id: string;
  readonly area: LifeArea;
  readonly text: string;
  readonly minutes: Minutes;
  readonly energy: Energy;
  readonly social: Social;
  readonly place: Place;
  readonly time: DayPart;
  readonly tags: readonly string[];
}
