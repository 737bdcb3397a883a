/** Values of a row, checked for what the schema says they are: anything else is a bug or a damaged file, and throws. For SQLite and for PostgreSQL. */

import type { Bytes } from '@cairn/relay-api';

export type Row = Readonly<Record<string, unknown>>;

export const blobIn = (row: Row, column: string): Bytes => {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new TypeError(`${column} is no blob`);
  return new Uint8Array(
    value.buffer instanceof ArrayBuffer ? value.buffer : value.slice().buffer,
    value.byteOffset,
    value.length,
  );
};

export const blobOrNull = (row: Row, column: string): Bytes | null =>
  row[column] === null ? null : blobIn(row, column);

export const numberIn = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`${column} is no number`);
  return value;
};
