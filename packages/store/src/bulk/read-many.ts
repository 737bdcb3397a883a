/** Reading many records, or whether they were removed, in one question. */

import type { EntityId } from '@cairn/domain';
import { bytesToHex } from '../bytes.ts';
import type { Database, SqlRow } from '../database.ts';
import { rowColumns, rowToState } from '../entities/entity.ts';
import type { Entity } from '../entities/entity.ts';
import type { KeptRecord } from '../records.ts';

const AMONG = '(SELECT unhex(value) FROM json_each(?1))';

export const readMany = async (
  database: Database,
  entity: Entity,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, KeptRecord>> => {
  const rows = await database.all<SqlRow>(
    `SELECT n, ${rowColumns(entity).join(', ')} FROM ${entity.table} WHERE id IN ${AMONG}`,
    [JSON.stringify(ids)],
  );
  return new Map(
    rows.map((row) => {
      const state = rowToState(entity, row);
      return [state.id, { n: Number(row['n']), state }];
    }),
  );
};

export const readPurged = async (
  database: Database,
  entity: Entity,
  ids: readonly EntityId[],
): Promise<ReadonlySet<EntityId>> => {
  const rows = await database.all<{ id: Uint8Array }>(
    `SELECT id FROM tombstone WHERE entity = ?2 AND id IN ${AMONG}`,
    [JSON.stringify(ids), entity.name],
  );
  return new Set(rows.map(({ id }) => bytesToHex(id) as EntityId));
};
