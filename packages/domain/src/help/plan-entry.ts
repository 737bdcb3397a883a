/**
 * *My plan for hard moments*: a person's own words in six parts (domain.md 5.1). Every entry is one record, so that two
 * devices that fill the plan apart lose nothing: where they meet a part may hold more than was asked for, and all of it is
 * shown.
 */

import type { EntityId } from '../basics/ids.ts';
import type { PrivateText } from '../basics/private-text.ts';

/** The six parts, in their order. Stored: ids never change. */
export const PLAN_PART_IDS = ['signs', 'alone', 'around', 'people', 'services', 'safer'] as const;

export type PlanPartId = (typeof PLAN_PART_IDS)[number];

export const isPlanPartId = (raw: unknown): raw is PlanPartId => PLAN_PART_IDS.some((part) => part === raw);

/** Entries a part takes: few enough to read in a hard moment. */
export const MOST_PLAN_ENTRIES = 3;

export interface PlanEntry {
  readonly id: EntityId;
  readonly part: PlanPartId;
  readonly text: PrivateText;
  /** Its place in the part: lower comes first. Equal ones are put in order by id. */
  readonly order: number;
  /** "Let this rest": kept in the plan, and never brought up anywhere else. */
  readonly resting: boolean;
  readonly trashed: boolean;
  /** The import that brought it; `null` for what was written in Cairn. */
  readonly importBatch: EntityId | null;
}

/** Whether a part takes one more entry; `entries` are those of the part that are not in the trash. */
export const takesMore = (entries: readonly PlanEntry[]): boolean => entries.length < MOST_PLAN_ENTRIES;
