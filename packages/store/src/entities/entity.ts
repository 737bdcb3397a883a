/**
 * How a record of the domain lies in its table: one row, one column a field. Fields that this version does not know are
 * parked in the row and survive. Law: `rowToState(stateToRow(s))` is `s`.
 */

import type { EntityId } from '@cairn/domain';
import type { FieldValue, Hlc, RecordState } from '@cairn/changes';
import { bytesToHex, hexToBytes } from '../bytes.ts';
import type { SqlRow, SqlValue } from '../database.ts';

export type ColumnKind = 'text' | 'number' | 'flag' | 'id';

export interface Column {
  readonly field: string;
  readonly column: string;
  readonly kind: ColumnKind;
  /**
   * The table had rows before it had this column. Nothing is written into those rows for it: there NULL without a clock of its
   * own is "never set", and a field that was set to `null` names its clock.
   */
  readonly joinedLater: boolean;
}

export interface Entity {
  /** Name in changes. */
  readonly name: string;
  readonly table: string;
  readonly columns: readonly Column[];
  /** Row numbers follow the day, so that neighbours in time are neighbours in the file and search reads newest first. */
  readonly placedByDay: boolean;
}

/** All columns that a record's row has, in the order {@link stateToRow} gives their values. */
export const rowColumns = (
  entity: Entity,
  columns: readonly Column[] = entity.columns,
): readonly string[] => ['id', 'hlc', 'clocks', 'parked', ...columns.map(({ column }) => column)];

/** `columns`: those to be written, where all others are NULL. */
export const stateToRow = (
  entity: Entity,
  state: RecordState,
  columns: readonly Column[] = entity.columns,
): SqlValue[] => {
  const clocks = clocksOf(entity, state);
  const parked = parkedOf(entity, state);
  const row: SqlValue[] = [
    hexToBytes(state.id),
    hexToBytes(state.hlc),
    clocks === null ? null : JSON.stringify(clocks),
    parked === null ? null : JSON.stringify(parked),
  ];
  for (const { field, kind } of columns) row.push(toSql(kind, state.fields[field] ?? null));
  return row;
};

const clocksOf = (entity: Entity, state: RecordState): Record<string, Hlc | null> | null => {
  let clocks: Record<string, Hlc | null> | null = null;
  for (const { field, joinedLater } of entity.columns) {
    if (Object.hasOwn(state.clocks, field)) continue;
    if (joinedLater ? state.fields[field] !== null : Object.hasOwn(state.fields, field)) continue;
    clocks ??= { ...state.clocks };
    clocks[field] = joinedLater ? state.hlc : null;
  }
  if (clocks !== null) return clocks;
  for (const _ in state.clocks) return state.clocks;
  return null;
};

const fieldsKnown = new Map<Entity, ReadonlySet<string>>();

const knownFields = (entity: Entity): ReadonlySet<string> => {
  const known = fieldsKnown.get(entity) ?? new Set(entity.columns.map(({ field }) => field));
  fieldsKnown.set(entity, known);
  return known;
};

const parkedOf = (entity: Entity, { fields }: RecordState): Record<string, FieldValue> | null => {
  const known = knownFields(entity);
  let parked: Record<string, FieldValue> | null = null;
  for (const field in fields) {
    if (known.has(field)) continue;
    parked ??= {};
    parked[field] = fields[field] ?? null;
  }
  return parked;
};

export const rowToState = (entity: Entity, row: SqlRow): RecordState => {
  const clocks = parseObject(row['clocks']) as Record<string, Hlc | null>;
  const fields: Record<string, FieldValue> = parseObject(row['parked']) as Record<string, FieldValue>;
  for (const { field, column, kind, joinedLater } of entity.columns) {
    const value = row[column] ?? null;
    const isSet = joinedLater ? value !== null || Object.hasOwn(clocks, field) : clocks[field] !== null;
    // What was parked before the column was there counts until its row is written again (`takeInParked`).
    if (isSet && !Object.hasOwn(fields, field)) fields[field] = fromSql(kind, value);
  }
  const hlc = bytesToHex(row['hlc'] as Uint8Array) as Hlc;
  return {
    id: bytesToHex(row['id'] as Uint8Array) as EntityId,
    entity: entity.name,
    fields,
    hlc,
    clocks: Object.fromEntries(
      Object.entries(clocks).filter(([, clock]) => clock !== null && clock !== hlc),
    ) as Record<string, Hlc>,
  };
};

const parseObject = (text: SqlValue | undefined): Record<string, unknown> =>
  typeof text === 'string' ? (JSON.parse(text) as Record<string, unknown>) : {};

const toSql = (kind: ColumnKind, value: FieldValue): SqlValue => {
  if (value === null) return null;
  switch (kind) {
    case 'flag':
      return value === true ? 1 : 0;
    case 'id':
      return hexToBytes(String(value));
    case 'text':
      return String(value);
    case 'number':
      return Number(value);
    default:
      return kind satisfies never;
  }
};

const fromSql = (kind: ColumnKind, value: SqlValue): FieldValue => {
  if (value === null) return null;
  if (value instanceof Uint8Array) return bytesToHex(value);
  return kind === 'flag' ? value === 1 : value;
};
