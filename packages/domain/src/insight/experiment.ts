/** A test of one small thing on oneself, as the person began it (domain.md 6.3 C). What the coin says is worked out: `coinsOf`. */

import type { LifeArea } from '../activity/life-area.ts';
import type { EntityId } from '../basics/ids.ts';
import type { PrivateText } from '../basics/private-text.ts';
import type { LocalDay } from '../time/local-day.ts';

export interface Experiment {
  readonly id: EntityId;
  /** Catalogue id of what is tried, if it comes from there. */
  readonly activity: string | null;
  readonly area: LifeArea | null;
  /** What is tried, in the person's own words. */
  readonly text: PrivateText;
  readonly startedOn: LocalDay;
  /** Days. */
  readonly length: number;
  /** All devices toss the same coins. Below 2^32. */
  readonly seed: number;
  /** Stopped before its end; `null`: it was not. */
  readonly endedOn: LocalDay | null;
  readonly trashed: boolean;
  readonly importBatch: EntityId | null;
}
