/** What a generated life is made of, in the order it happens. Plain values: whoever loads it makes the ids and zones. */

import type { Effort, Energy, LifeArea, LocalDay, Rating } from '@cairn/domain';

export interface LifeWin {
  readonly type: 'win';
  readonly localDay: LocalDay;
  /** 0-1439 on the wall clock; below 240 it is the night after that day (days start at 04:00). */
  readonly minuteOfDay: number;
  readonly text: string;
  /** `null` where the person gave none. */
  readonly area: LifeArea | null;
  /** Catalogue id when it came from there, word for word. */
  readonly activity?: string;
  readonly effort?: Effort;
  readonly pleasure?: Rating;
  readonly mastery?: Rating;
  /** Given before; only where `pleasure` was given after. */
  readonly expectedPleasure?: Rating;
  readonly big: boolean;
  readonly note?: string;
}

export interface LifeRest {
  readonly type: 'rest';
  readonly localDay: LocalDay;
}

export interface LifeCheckIn {
  readonly type: 'checkIn';
  readonly localDay: LocalDay;
  readonly minuteOfDay: number;
  readonly mood: Rating;
  readonly energy: Energy;
}

export type LifeEvent = LifeWin | LifeRest | LifeCheckIn;
