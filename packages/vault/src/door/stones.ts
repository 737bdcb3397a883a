/** Stones as the picture needs them: no words in them. */

import type { EntityId, LifeArea, LocalDay } from '@cairn/domain';

/** One stone as the picture needs it; no words in it. */
export interface StoneMark {
  readonly id: EntityId;
  readonly area: LifeArea | null;
  readonly big: boolean;
  readonly isReturn: boolean;
  readonly localDay: LocalDay;
}

/** A past week that has stones. Weeks begin on Monday. */
export interface WeekOfStones {
  readonly weekStart: LocalDay;
  readonly wins: number;
  readonly areas: Readonly<Partial<Record<LifeArea, number>>>;
  readonly returns: number;
}
