/**
 * Many changes at once: those of an import, or what other devices did. Always inside a transaction. Law: the tables, and what
 * is kept beside them, end as if each change had been applied by itself, in the same order.
 */

import { mergeChange } from '@cairn/changes';
import type { Change, SetChange } from '@cairn/changes';
import type { Item } from '@cairn/changes/sync';
import { isEntityId } from '@cairn/domain';
import type { EntityId } from '@cairn/domain';
import { applyOn, hangingOf } from '../apply-change.ts';
import type { Database } from '../database.ts';
import { ENTRY, WORDING } from '../entities/entities.ts';
import type { Hanging } from '../ground.ts';
import { wordingId } from '../set-aside.ts';
import { createSlice } from './slice.ts';
import type { Slice, SliceTable } from './slice.ts';
import { writeSlice } from './write-slice.ts';

/** So many are held in memory at a time: some ten megabytes. */
const SLICE = 16_384;

/** Gives the changes that these made beside themselves: see `applyChange`. */
export const applyChanges = async (
  database: Database,
  items: readonly Item[],
): Promise<readonly Change[]> => {
  const made: Change[] = [];
  for (let from = 0; from < items.length; from += SLICE) {
    const slice = await createSlice(database);
    await meetAll(slice, items.slice(from, from + SLICE));
    for (const item of items.slice(from, from + SLICE)) await applyOne(slice, item, made);
    await writeSlice(slice);
  }
  return made;
};

const applyOne = async (slice: Slice, item: Item, made: Change[]): Promise<void> => {
  if (item.kind === 'unread') return slice.park(item);
  if (item.kind === 'set' && mergedAtOnce(slice, item)) return;
  for (const one of await applyOn(slice, item)) made.push(one);
};

/** The way of nearly all: a record alone, with nothing that hangs on it or that it hangs on. Waits for nothing. */
const mergedAtOnce = (slice: Slice, change: SetChange): boolean => {
  const table = slice.tables.get(change.entity);
  const slot = table?.slots.get(change.id);
  if (table === undefined || slot === undefined || isBound(slice, table, change)) return false;
  const merged = mergeChange(slot.state, slot.purged, change);
  if (merged.type === 'changed') slice.putNow(table, slot, merged.state);
  return true;
};

const isBound = (slice: Slice, { entity, slots }: SliceTable, change: SetChange): boolean => {
  if (entity === ENTRY) {
    if (slots.get(change.id)?.state !== undefined) return true;
    return change.base !== null && hasWordings(slice);
  }
  const hanging = hangingOf(entity);
  return hanging !== undefined && isGone(slice, hanging, change);
};

const hasWordings = ({ tables }: Slice): boolean => {
  const wordings = tables.get(WORDING.name);
  return wordings === undefined || !wordings.isEmpty || wordings.slots.size > 0;
};

/** Also where it is not known. */
const isGone = ({ tables }: Slice, { field, on }: Hanging, { set }: SetChange): boolean => {
  const id = set[field];
  return isEntityId(id) && tables.get(on.name)?.slots.get(id)?.purged !== false;
};

/** The entity and the id of what a record hangs on; no id where it hangs on nothing. */
const hangsOn = ({ tables }: Slice, { entity, set }: SetChange): readonly [string, unknown] => {
  const table = tables.get(entity);
  const hanging = table === undefined ? undefined : hangingOf(table.entity);
  return hanging === undefined ? [entity, undefined] : [hanging.on.name, set[hanging.field]];
};

/** Reads all that these changes will ask for, in a few questions. */
const meetAll = async (slice: Slice, items: readonly Item[]): Promise<void> => {
  const wanted = new Map<string, EntityId[]>();
  const want = (entity: string, id: EntityId): void => {
    const ids = wanted.get(entity);
    if (ids === undefined) wanted.set(entity, [id]);
    else ids.push(id);
  };
  const wordings = hasWordings(slice);
  for (const item of items) {
    if (item.kind === 'unread') continue;
    want(item.entity, item.id);
    if (item.kind === 'purge') continue;
    const [on, id] = hangsOn(slice, item);
    if (isEntityId(id)) want(on, id);
    if (wordings && item.entity === ENTRY.name && item.base !== null)
      want(WORDING.name, wordingId(item.id, item.base));
  }
  for (const [entity, ids] of wanted) {
    const table = slice.tables.get(entity);
    if (table !== undefined) await slice.meet(table, [...new Set(ids)]);
  }
};
