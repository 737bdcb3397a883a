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

const isOneOf =
  <T>(values: readonly T[]) =>
  (raw: unknown): raw is T =>
    values.some((value) => value === raw);

const MINUTES: readonly Minutes[] = [1, 2, 5, 10, 20, 45];

export const isMinutes: (raw: unknown) => raw is Minutes = isOneOf(MINUTES);

export const isStepMinutes: (raw: unknown) => raw is StepMinutes = isOneOf<StepMinutes>([0.5, ...MINUTES]);

export const isEnergy: (raw: unknown) => raw is Energy = isOneOf<Energy>([1, 2, 3]);

export const isSocial: (raw: unknown) => raw is Social = isOneOf<Social>([0, 1, 2]);

export const isDayPart: (raw: unknown) => raw is DayPart = isOneOf<DayPart>(['any', 'am', 'pm', 'eve']);

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
