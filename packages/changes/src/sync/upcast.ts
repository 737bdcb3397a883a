/**
 * Chunks that an older vault wrote, read as this one writes. Law: every released schema has its step here for ever, and
 * frozen chunks (`fixtures`) that go through it.
 */

import type { Change } from '../change.ts';

/** Of the changes that this version writes: the schema of docs/data-format.md. */
export const SYNC_SCHEMA = 6;

/** The first that had sync was 5; the forms of 1 to 4 are those of 5 without what 5 added. */
export const OLDEST_SCHEMA = 1;

type Upcaster = (change: Change) => readonly Change[];

/** From the schema of its place to the next one. Those that are not named change nothing: they only added. */
const UPCASTERS: Readonly<Record<number, Upcaster>> = {};

/** Also of what a later one wrote: it is read as far as it is known here. */
export const isOfNow = (schema: number): boolean => schema >= SYNC_SCHEMA;

export const upcast = (change: Change, from: number): readonly Change[] => {
  let changes: readonly Change[] = [change];
  for (let schema = Math.max(from, OLDEST_SCHEMA); schema < SYNC_SCHEMA; schema += 1)
    changes = changes.flatMap(UPCASTERS[schema] ?? ((same) => [same]));
  return changes;
};
