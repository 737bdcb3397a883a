/**
 * What applying a change stands on: the tables themselves, or a slice of many changes in memory (`bulk/slice.ts`). How changes
 * meet is written once, over this port, so that both ways end in the same tables.
 */

import type { EntityId } from '@cairn/domain';
import type { RecordState } from '@cairn/changes';
import type { Entity } from './entities/entity.ts';
import type { KeptRecord } from './records.ts';

/** Records that go with another when it is removed for ever. */
export interface Hanging {
  readonly entity: Entity;
  /** The column, and the field, that names what they hang on. */
  readonly field: string;
  readonly on: Entity;
}

export interface Ground {
  record(entity: Entity, id: EntityId): Promise<KeptRecord | undefined>;
  isPurged(entity: Entity, id: EntityId): Promise<boolean>;
  /** The record is this from now on, and what is kept beside it follows. `kept` is `undefined` for a new one. */
  put(entity: Entity, kept: KeptRecord | undefined, state: RecordState): Promise<void>;
  /** A tombstone; the record is gone, and what was remembered about it. */
  remove(entity: Entity, id: EntityId, kept: KeptRecord | undefined): Promise<void>;
  /** Ids of records that hang on this one: those that name it in the field. */
  hangingOn(hanging: Hanging, on: EntityId): Promise<readonly EntityId[]>;
  /** Keeps whole what only a newer Cairn knows, once. */
  park(change: object): Promise<void>;
}
