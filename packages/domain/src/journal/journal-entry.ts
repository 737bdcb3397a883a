/** A page of the journal: the person's own words, kept as they pause, whole or half a sentence. */

import type { EntityId } from '../basics/ids.ts';
import type { PrivateText } from '../basics/private-text.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDay } from '../time/local-day.ts';

export interface JournalEntry {
  readonly id: EntityId;
  readonly text: PrivateText;
  /** The person's own day, fixed when the page was begun. */
  readonly localDay: LocalDay;
  /** When it was begun; `null` when only the day is known (imported). */
  readonly at: Instant | null;
  /** IANA zone where it was begun; `null` when unknown. */
  readonly zone: string | null;
  /** Id of the prompt it answers; `null`: a blank page. It may be gone since. */
  readonly prompt: string | null;
  /** The win it ended as; `null` while it has ended as none. It may be gone since. */
  readonly win: EntityId | null;
  /** "Let this rest": kept, and never resurfaced by the app. */
  readonly resting: boolean;
  /** In the trash: out of every view until restored. */
  readonly trashed: boolean;
  readonly importBatch: EntityId | null;
}

/** How a page read before: one for each sitting, and one for each wording that another device wrote at the same time. */
export interface Wording {
  readonly id: EntityId;
  readonly entry: EntityId;
  readonly text: PrivateText;
  /** When these words gave way; of concurrent ones, when they were written. */
  readonly at: Instant;
  /** Written at the same time elsewhere, and set aside by the merge: shown beside the page, so that nothing is lost. */
  readonly concurrent: boolean;
}

/** A page and a win that the person put together. One for each pair, so that what two devices link both stays. */
export interface EntryLink {
  readonly id: EntityId;
  readonly entry: EntityId;
  readonly win: EntityId;
  /** Taken apart again. */
  readonly gone: boolean;
}
