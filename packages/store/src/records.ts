/** Reading and writing one record's row. Law: a row is only ever written whole, from a merged state. */

import type { EntityId } from '@cairn/domain';
import type { RecordState } from '@cairn/changes';
import { hexToBytes } from './bytes.ts';
import type { Database, SqlRow } from './database.ts';
import { rowColumns, rowToState, stateToRow } from './entities/entity.ts';
import type { Column, Entity } from './entities/entity.ts';

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
  const [row] = await database.all<SqlRow>(rowStatements(entity).select, [hexToBytes(id)]);
  return row === undefined ? undefined : { n: row['n'] as number, state: rowToState(entity, row) };
};

/** Gives the row number, which moves with the day where rows are placed by it. `kept` is `undefined` for a new record. */
export const writeRecord = async (
  database: Database,
  entity: Entity,
  { kept, state }: { readonly kept: KeptRecord | undefined; readonly state: RecordState },
): Promise<number> => {
  const values = stateToRow(entity, state);
  const stays = kept !== undefined && staysInPlace(entity, kept.state, state);
  const n = stays ? kept.n : (await lastRow(database, entity, state)) + 1;
  if (kept === undefined) await database.runMany(rowStatements(entity).insert, [[...values, n]]);
  else await database.runMany(rowStatements(entity).update, [[...values, n, kept.n]]);
  return n;
};

export const staysInPlace = (entity: Entity, before: RecordState, after: RecordState): boolean =>
  !entity.placedByDay || dayOf(before) === dayOf(after);

/** A day has room for about a million rows. */
const ROWS_A_DAY = 2 ** 20;

/** Puts 0001-01-01 at row 2^20; a record whose day is not known yet lies before it. */
const DAYS_BEFORE_1970 = 719_163;

/** Where a day's rows begin, by its day number, for an entity that is placed by day. */
export const firstRowOf = (day: number): number => (day + DAYS_BEFORE_1970) * ROWS_A_DAY;

/** The day number of a row that is placed by day. */
export const dayOfRow = (n: number): number => Math.floor(n / ROWS_A_DAY) - DAYS_BEFORE_1970;

/** Numbers from `first` on, and below `end`. */
interface Room {
  readonly first: number;
  readonly end: number;
}

export const roomFor = (entity: Entity, state: RecordState): Room => {
  if (!entity.placedByDay) return { first: 0, end: Number.MAX_SAFE_INTEGER };
  const day = dayOf(state);
  const first = day === null ? 0 : firstRowOf(day);
  return { first, end: first + ROWS_A_DAY };
};

/** The last number that is taken where this record is to lie. */
export const lastRow = async (database: Database, entity: Entity, state: RecordState): Promise<number> => {
  const { first, end } = roomFor(entity, state);
  const [row] = await database.all<{ n: number | null }>(rowStatements(entity).lastRow, [first, end]);
  return row?.n ?? first;
};

const dayOf = (state: RecordState): number | null => {
  const day = state.fields['day'];
  return typeof day === 'number' ? day : null;
};

export const removeRecord = async (database: Database, entity: Entity, n: number): Promise<void> => {
  await database.runMany(rowStatements(entity).remove, [[n]]);
};

/** `insert`, `update` and `remove` are for `runMany`: values of the row, then its number, then the number that it had. */
export interface RowStatements {
  readonly select: string;
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
  readonly lastRow: string;
}

/** Of a new row with these columns. */
export const insertOf = (entity: Entity, written: readonly Column[]): string => {
  const columns = rowColumns(entity, written);
  return `INSERT INTO ${entity.table} (${columns.join(', ')}, n) VALUES (${'?, '.repeat(columns.length)}?)`;
};

const made = new Map<string, RowStatements>();

export const rowStatements = (entity: Entity): RowStatements => {
  const known = made.get(entity.table);
  if (known !== undefined) return known;
  const columns = rowColumns(entity);
  const fresh = {
    select: `SELECT n, ${columns.join(', ')} FROM ${entity.table} WHERE id = ?1`,
    insert: insertOf(entity, entity.columns),
    update: `UPDATE ${entity.table} SET ${columns.map((column) => `${column} = ?`).join(', ')}, n = ? WHERE n = ?`,
    lastRow: `SELECT max(n) AS n FROM ${entity.table} WHERE n >= ?1 AND n < ?2`,
    remove: `DELETE FROM ${entity.table} WHERE n = ?`,
  };
  made.set(entity.table, fresh);
  return fresh;
};
