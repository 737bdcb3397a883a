/** A done thing, kept. Every win is one stone, all of one weight, whatever its size. */

import type { EntityId } from '../basics/ids.ts';
import type { PrivateText } from '../basics/private-text.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDay } from '../time/local-day.ts';
import type { LifeArea } from './life-area.ts';
import type { Effort, Rating } from './rating.ts';

export interface Win {
  readonly id: EntityId;
  readonly text: PrivateText;
  /** `null` when the person gave none. */
  readonly area: LifeArea | null;
  /** The person's own day, fixed at logging. */
  readonly localDay: LocalDay;
  /** `null` when only the day is known (back-dated, or imported without a time). */
  readonly at: Instant | null;
  /** IANA zone where it was logged; `null` when unknown. */
  readonly zone: string | null;
  readonly planned: boolean;
  /** "This was big for me": marks the stone with quartz; changes no weight and no count. */
  readonly big: boolean;
  readonly effort: Effort | null;
  readonly pleasure: Rating | null;
  readonly mastery: Rating | null;
  readonly expectedPleasure: Rating | null;
  readonly expectedDifficulty: Rating | null;
  /** How it felt before and after; shown for this win, and never averaged into what wins do to moods (domain.md 6.3 D). */
  readonly moodBefore: Rating | null;
  readonly moodAfter: Rating | null;
  readonly note: PrivateText | null;
  /** Catalogue id of the activity it came from, if any. */
  readonly activity: string | null;
  /** The step of a path that it came of; it may be gone since. */
  readonly step: EntityId | null;
  /** The ritual that it came of; it may be gone since. */
  readonly ritual: EntityId | null;
  /** "Let this rest": kept, and never resurfaced by the app. */
  readonly resting: boolean;
  /** On the shelf: to be read again on hard days. */
  readonly near: boolean;
  /** In the trash: out of every view and count until restored. */
  readonly trashed: boolean;
  /** The import that brought it; `null` for what was logged in Cairn. */
  readonly importBatch: EntityId | null;
}
