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
export const rowColumns = (entity: Entity): readonly string[] => [
  'id',
  'hlc',
  'clocks',
  'parked',
  ...entity.columns.map(({ column }) => column),
];

export const stateToRow = (entity: Entity, state: RecordState): SqlValue[] => {
  const known = new Set(entity.columns.map(({ field }) => field));
  const parked = Object.entries(state.fields).filter(([field]) => !known.has(field));
  const clocks: Record<string, Hlc | null> = { ...state.clocks };
  for (const { field, joinedLater } of entity.columns) {
    if (joinedLater) {
      if (state.fields[field] === null) clocks[field] ??= state.hlc;
    } else if (!Object.hasOwn(state.fields, field)) clocks[field] = null;
  }
  return [
    hexToBytes(state.id),
    hexToBytes(state.hlc),
    Object.keys(clocks).length === 0 ? null : JSON.stringify(clocks),
    parked.length === 0 ? null : JSON.stringify(Object.fromEntries(parked)),
    ...entity.columns.map(({ field, kind }) => toSql(kind, state.fields[field] ?? null)),
  ];
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
