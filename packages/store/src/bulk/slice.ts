/**
 * Many changes at once, met in memory: what they touch is read in a few questions, merged purely, and written at the end in a
 * few statements (`write-slice.ts`). Law: the tables end as if each change had been applied by itself. In one transaction.
 */

import type { EntityId } from '@cairn/domain';
import type { RecordState } from '@cairn/changes';
import type { Database } from '../database.ts';
import { CHECK_IN, DECLINED, ENTITIES, REST_DAY, WIN } from '../entities/entities.ts';
import type { Entity } from '../entities/entity.ts';
import type { Ground, Hanging } from '../ground.ts';
import { EVERY_DAY } from '../projections/kept-answers.ts';
import type { KeptRecord } from '../records.ts';
import { readHanging } from '../tables.ts';
import { readMany, readPurged } from './read-many.ts';
import { createWinSteps } from './win-steps.ts';
import type { WinSteps } from './win-steps.ts';

/** One record that the slice has met. */
export interface Slot {
  /** Its row in the file; `undefined` where there is none. */
  readonly row: KeptRecord | undefined;
  /** As it is now; `undefined` when there is none, or none any more. */
  state: RecordState | undefined;
  purged: boolean;
  /** In the order in which they changed first. */
  changed: boolean;
}

export interface SliceTable {
  readonly entity: Entity;
  /** The file has no row of it, so that none is looked for. */
  readonly isEmpty: boolean;
  readonly slots: Map<EntityId, Slot>;
}

export interface Slice extends Ground {
  readonly database: Database;
  readonly tables: ReadonlyMap<string, SliceTable>;
  /** What the wins are followed by. */
  readonly wins: WinSteps;
  /** Days of which what was worked out is old begin here. */
  oldFrom: number;
  readonly tombstones: readonly (readonly [Entity, EntityId])[];
  readonly parked: readonly object[];
  /** Reads what is about to be met. */
  meet(table: SliceTable, ids: readonly EntityId[]): Promise<void>;
  putNow(table: SliceTable, slot: Slot, state: RecordState): void;
}

export const createSlice = async (database: Database): Promise<Slice> => {
  const tables = new Map<string, SliceTable>();
  for (const entity of ENTITIES)
    tables.set(entity.name, { entity, isEmpty: await isEmpty(database, entity.table), slots: new Map() });
  return new SliceInMemory(database, tables, await isEmpty(database, 'tombstone'));
};

const isEmpty = async (database: Database, table: string): Promise<boolean> =>
  (await database.all(`SELECT 1 FROM ${table} LIMIT 1`)).length === 0;

class SliceInMemory implements Slice {
  readonly database: Database;
  readonly tables: ReadonlyMap<string, SliceTable>;
  readonly wins = createWinSteps();
  readonly tombstones: (readonly [Entity, EntityId])[] = [];
  readonly parked: object[] = [];
  readonly #noTombstones: boolean;
  oldFrom = Infinity;

  constructor(database: Database, met: ReadonlyMap<string, SliceTable>, noTombstones: boolean) {
    this.database = database;
    this.tables = met;
    this.#noTombstones = noTombstones;
  }

  async meet(table: SliceTable, ids: readonly EntityId[]): Promise<void> {
    const strange = ids.filter((id) => !table.slots.has(id));
    if (strange.length === 0) return;
    const rows = table.isEmpty ? new Map() : await readMany(this.database, table.entity, strange);
    const purged = this.#noTombstones ? NONE : await readPurged(this.database, table.entity, strange);
    for (const id of strange) {
      const row: KeptRecord | undefined = rows.get(id);
      table.slots.set(id, { row, state: row?.state, purged: purged.has(id), changed: false });
    }
  }

  async record(entity: Entity, id: EntityId): Promise<KeptRecord | undefined> {
    const { row, state } = await this.#slot(entity, id);
    return state === undefined ? undefined : { n: row?.n ?? 0, state };
  }

  async isPurged(entity: Entity, id: EntityId): Promise<boolean> {
    return (await this.#slot(entity, id)).purged;
  }

  async put(entity: Entity, _kept: KeptRecord | undefined, state: RecordState): Promise<void> {
    this.putNow(this.#table(entity), await this.#slot(entity, state.id), state);
  }

  putNow(table: SliceTable, slot: Slot, state: RecordState): void {
    this.#follow(table.entity, slot.state, state);
    slot.state = state;
    slot.changed = true;
  }

  async remove(entity: Entity, id: EntityId): Promise<void> {
    const slot = await this.#slot(entity, id);
    this.tombstones.push([entity, id]);
    this.#follow(entity, slot.state, undefined);
    slot.purged = true;
    slot.state = undefined;
    slot.changed = true;
  }

  async hangingOn(hanging: Hanging, on: EntityId): Promise<readonly EntityId[]> {
    const table = this.#table(hanging.entity);
    if (!table.isEmpty) await this.meet(table, await readHanging(this.database, hanging, on));
    return [...table.slots].filter(([, { state }]) => state?.fields[hanging.field] === on).map(([id]) => id);
  }

  async park(change: object): Promise<void> {
    this.parked.push(change);
  }

  #table(entity: Entity): SliceTable {
    const table = this.tables.get(entity.name);
    if (table === undefined) throw new Error(`there is no table of ${entity.name}`);
    return table;
  }

  async #slot(entity: Entity, id: EntityId): Promise<Slot> {
    const table = this.#table(entity);
    await this.meet(table, [id]);
    const slot = table.slots.get(id);
    if (slot === undefined) throw new Error('a record was not met');
    return slot;
  }

  #follow(entity: Entity, before: RecordState | undefined, after: RecordState | undefined): void {
    if (entity === WIN) this.oldFrom = Math.min(this.oldFrom, this.wins.step(before, after));
    else if (entity === CHECK_IN) this.oldFrom = Math.min(this.oldFrom, EVERY_DAY - 1);
    else if (DATED.has(entity)) this.oldFrom = Math.min(this.oldFrom, dayOf(before), dayOf(after));
  }
}

/** What is worked out of a day reads these too. */
const DATED: ReadonlySet<Entity> = new Set([REST_DAY, DECLINED]);

const dayOf = (state: RecordState | undefined): number => {
  const day = state?.fields['day'];
  return typeof day === 'number' ? day : Infinity;
};

const NONE: ReadonlySet<EntityId> = new Set();
