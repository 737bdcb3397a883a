/**
 * A thought in the person's own words, how strongly they believe it, and what of their own record they lay beside it. Cairn
 * labels no thought and argues with none: the person answers it, or lets it be.
 */

import type { EntityId } from '../basics/ids.ts';
import type { PrivateText } from '../basics/private-text.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDay } from '../time/local-day.ts';

export interface Thought {
  readonly id: EntityId;
  readonly text: PrivateText;
  readonly localDay: LocalDay;
  /** `null` when only the day is known (imported). */
  readonly at: Instant | null;
  readonly zone: string | null;
  /** The thought that answers it, in the person's words; `null`: none, and none is asked for. */
  readonly answer: PrivateText | null;
  /** The check on words met it: kept like all words, never brought up, and nothing is ever laid beside it (domain.md 5.3). */
  readonly met: boolean;
  /** "Let this rest": kept, and never resurfaced by the app. */
  readonly resting: boolean;
  readonly trashed: boolean;
  readonly importBatch: EntityId | null;
}

/** How strongly a thought was believed at one moment. Several are its course; the newest is how it is now. */
export interface Belief {
  readonly id: EntityId;
  readonly thought: EntityId;
  readonly localDay: LocalDay;
  readonly at: Instant | null;
  readonly zone: string | null;
  /** A whole number, 0-100: not at all to wholly. */
  readonly value: number;
  readonly trashed: boolean;
  readonly importBatch: EntityId | null;
}

export const isBeliefValue = (raw: unknown): raw is number =>
  Number.isInteger(raw) && Number(raw) >= 0 && Number(raw) <= 100;

/** A win that the person laid beside a thought. One for each pair, so that what two devices lay beside it both stays. */
export interface EvidenceLink {
  readonly id: EntityId;
  readonly thought: EntityId;
  /** It may be gone since. */
  readonly win: EntityId;
  /** Taken away again. */
  readonly gone: boolean;
}
