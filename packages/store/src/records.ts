/** Reading and writing one record's row. Law: a row is only ever written whole, from a merged state. */

import type { EntityId } from '@cairn/domain';
import type { RecordState } from '@cairn/changes';
import { hexToBytes } from './bytes.ts';
import type { Database, SqlRow } from './database.ts';
import { rowColumns, rowToState, stateToRow } from './entities/entity.ts';
import type { Entity } from './entities/entity.ts';

export interface KeptRecord {
  /** The table's row number. */
  readonly n: number;
  readonly state: RecordState;
}

export const readRecord = async (
  database: Database,
  entity: Entity,
  id: EntityId,
): Promise<KeptRecord | undefined> => {
  const [row] = await database.all<SqlRow>(statements(entity).select, [hexToBytes(id)]);
  return row === undefined ? undefined : { n: row['n'] as number, state: rowToState(entity, row) };
};

/** Gives the row number, which moves with the day where rows are placed by it. `kept` is `undefined` for a new record. */
export const writeRecord = async (
  database: Database,
  entity: Entity,
  { kept, state }: { readonly kept: KeptRecord | undefined; readonly state: RecordState },
): Promise<number> => {
  const values = stateToRow(entity, state);
  const stays = kept !== undefined && (!entity.placedByDay || dayOf(kept.state) === dayOf(state));
  const n = stays ? kept.n : await freeRow(database, entity, dayOf(state));
  if (kept === undefined) await database.run(statements(entity).insert, [...values, n]);
  else await database.run(statements(entity).update, [...values, n, kept.n]);
  return n;
};

/** A day has room for about a million rows. */
const ROWS_A_DAY = 2 ** 20;

/** Puts 0001-01-01 at row 2^20; a record whose day is not known yet lies before it. */
const DAYS_BEFORE_1970 = 719_163;

const freeRow = async (database: Database, entity: Entity, day: number | null): Promise<number> => {
  const first = !entity.placedByDay || day === null ? 0 : (day + DAYS_BEFORE_1970) * ROWS_A_DAY;
  const end = entity.placedByDay ? first + ROWS_A_DAY : Number.MAX_SAFE_INTEGER;
  const [row] = await database.all<{ n: number | null }>(statements(entity).lastRow, [first, end]);
  return (row?.n ?? first) + 1;
};

const dayOf = (state: RecordState): number | null => {
  const day = state.fields['day'];
  return typeof day === 'number' ? day : null;
};

export const removeRecord = async (database: Database, entity: Entity, n: number): Promise<void> => {
  await database.run(statements(entity).remove, [n]);
};

interface Statements {
  readonly select: string;
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
  readonly lastRow: string;
}

const made = new Map<string, Statements>();

const statements = (entity: Entity): Statements => {
  const known = made.get(entity.table);
  if (known !== undefined) return known;
  const columns = rowColumns(entity);
  const marks = columns.map((_, index) => `?${index + 1}`);
  const fresh = {
    select: `SELECT n, ${columns.join(', ')} FROM ${entity.table} WHERE id = ?1`,
    insert: `INSERT INTO ${entity.table} (${columns.join(', ')}, n) VALUES (${marks.join(', ')}, ?${columns.length + 1})`,
    update: `UPDATE ${entity.table} SET ${columns.map((column, index) => `${column} = ?${index + 1}`).join(', ')}, n = ?${columns.length + 1} WHERE n = ?${columns.length + 2}`,
    lastRow: `SELECT max(n) AS n FROM ${entity.table} WHERE n >= ?1 AND n < ?2`,
    remove: `DELETE FROM ${entity.table} WHERE n = ?1`,
  };
  made.set(entity.table, fresh);
  return fresh;
};
