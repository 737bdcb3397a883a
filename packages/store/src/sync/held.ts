/**
 * The whole state in the order in which it is told and hashed: tombstones, then records, by entity and id. Read in pages, so
 * that a vault of any size passes by in the memory of one.
 */

import type { EntityId } from '@cairn/domain';
import type { Held, HeldRange, Place } from '@cairn/changes/sync';
import { bytesToHex, hexToBytes } from '../bytes.ts';
import type { Database, SqlRow, SqlValue } from '../database.ts';
import { ENTITIES } from '../entities/entities.ts';
import { rowColumns, rowToState } from '../entities/entity.ts';
import type { Entity } from '../entities/entity.ts';

export const readHeld = async (database: Database, range: HeldRange): Promise<readonly Held[]> => {
  const held: Held[] = [...(await readTombstones(database, range))];
  if (range.upTo?.purged === true) return held;
  for (const entity of IN_PLACE) {
    if (held.length >= range.most) break;
    for (const one of await readRecords(database, entity, { ...range, most: range.most - held.length }))
      held.push(one);
  }
  return held;
};

/** A shorter name first: see `comparePlaces`. */
const IN_PLACE: readonly Entity[] = ENTITIES.toSorted(
  (a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
);

const rank = (name: string): readonly [number, string] => [name.length, name];

const isBefore = (a: string, b: string): boolean => {
  const [[shorter, first], [longer, second]] = [rank(a), rank(b)];
  return shorter === longer ? first < second : shorter < longer;
};

const readTombstones = async (database: Database, { after, upTo, most }: HeldRange): Promise<Held[]> => {
  if (after !== null && !after.purged) return [];
  const from = after === null ? BEGINNING : key(after);
  const to = upTo === null || !upTo.purged ? END : key(upTo);
  const rows = await database.all<{ entity: string; id: Uint8Array }>(
    `SELECT entity, id FROM tombstone
     WHERE (length(entity), entity, id) > (?1, ?2, ?3) AND (length(entity), entity, id) <= (?4, ?5, ?6)
     ORDER BY length(entity), entity, id LIMIT ?7`,
    [...from, ...to, most],
  );
  return rows.map(({ entity, id }) => ({
    kind: 'purged',
    place: { purged: true, entity, id: bytesToHex(id) as EntityId },
  }));
};

const key = ({ entity, id }: Place): readonly SqlValue[] => [entity.length, entity, hexToBytes(id)];

const BEGINNING: readonly SqlValue[] = [0, '', new Uint8Array()];

/** Longer than any name. */
const END: readonly SqlValue[] = [1000, '', new Uint8Array()];

const readRecords = async (
  database: Database,
  entity: Entity,
  { after, upTo, most }: HeldRange,
): Promise<Held[]> => {
  const from = after !== null && !after.purged ? after : null;
  if (from !== null && isBefore(entity.name, from.entity)) return [];
  if (upTo !== null && isBefore(upTo.entity, entity.name)) return [];
  const above = from?.entity === entity.name ? hexToBytes(from.id) : new Uint8Array();
  const below = upTo?.entity === entity.name ? hexToBytes(upTo.id) : new Uint8Array(17).fill(255);
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(entity).join(', ')} FROM ${entity.table} WHERE id > ?1 AND id <= ?2 ORDER BY id LIMIT ?3`,
    [above, below, most],
  );
  return rows.map((row) => {
    const state = rowToState(entity, row);
    return { kind: 'record', place: { purged: false, entity: entity.name, id: state.id }, state };
  });
};
