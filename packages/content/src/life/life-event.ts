/** What a generated life is made of, in the order it happens. Plain values: whoever loads it makes the ids and zones. */

import type { Effort, Energy, InstrumentId, LifeArea, LocalDay, Rating } from '@cairn/domain';

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
  readonly confidence?: Rating;
  /** Of the night before. */
  readonly sleepMinutes?: number;
}

interface LifeMoment {
  readonly localDay: LocalDay;
  readonly minuteOfDay: number;
}

export interface LifeThought extends LifeMoment {
  readonly text: string;
  readonly answer: string | null;
  /** Places among the wins of the life, from 0: what was laid beside it. */
  readonly wins: readonly number[];
  readonly beliefs: readonly (LifeMoment & { readonly value: number })[];
}

export interface LifeScale extends LifeMoment {
  readonly instrument: InstrumentId;
  readonly answers: readonly number[];
}

export interface LifeCoin {
  readonly text: string;
  readonly area: LifeArea;
  readonly startedOn: LocalDay;
  readonly length: number;
  readonly seed: number;
}

/** What was thought and answered in a life. */
export interface LifeMind {
  readonly thoughts: readonly LifeThought[];
  readonly scales: readonly LifeScale[];
  readonly coin: LifeCoin | null;
}

export type LifeEvent = LifeWin | LifeRest | LifeCheckIn;
