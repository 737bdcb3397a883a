/**
 * What applying a change stands on: the tables themselves, or a slice of many changes in memory (`bulk/slice.ts`). How changes
 * meet is written once, over this port, so that both ways end in the same tables.
 */

import type { EntityId } from '@cairn/domain';
import type { RecordState } from '@cairn/changes';
import type { Entity } from './entities/entity.ts';
import type { KeptRecord } from './records.ts';

export interface Ground {
  record(entity: Entity, id: EntityId): Promise<KeptRecord | undefined>;
  isPurged(entity: Entity, id: EntityId): Promise<boolean>;
  /** The record is this from now on, and what is kept beside it follows. `kept` is `undefined` for a new one. */
  put(entity: Entity, kept: KeptRecord | undefined, state: RecordState): Promise<void>;
  /** A tombstone; the record is gone, and what was remembered about it. */
  remove(entity: Entity, id: EntityId, kept: KeptRecord | undefined): Promise<void>;
  /** Ids of records of this entity that hang on the page. */
  hangingOn(entity: Entity, page: EntityId): Promise<readonly EntityId[]>;
  /** Keeps whole what only a newer Cairn knows, once. */
  park(change: object): Promise<void>;
}
