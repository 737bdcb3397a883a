/**
 * What rows come to, in 32 bytes, told by their values alone: the same on both sides for the same rows in the same order. Pure.
 * Each value is told with its kind and its length, so that no two lists of rows are told alike.
 */

import { createHash } from 'node:crypto';
import type { Row } from '../store/row-values.ts';
import type { MovedTable } from './moved-tables.ts';

export interface RowsDigest {
  /** Whose rows come now. */
  table(table: MovedTable): void;
  row(row: Row): void;
  end(): Buffer;
}

const KIND = { nothing: 0, bytes: 1, number: 2, text: 3, table: 4, row: 5 } as const;

export const createRowsDigest = (): RowsDigest => {
  const hash = createHash('sha256');
  let columns: readonly string[] = [];
  const put = (kind: number, bytes: Uint8Array): void => {
    const head = Buffer.alloc(5);
    head.writeUInt8(kind, 0);
    head.writeUInt32BE(bytes.length, 1);
    hash.update(head).update(bytes);
  };
  const putValue = (value: unknown): void => {
    if (value === null) return put(KIND.nothing, new Uint8Array());
    if (value instanceof Uint8Array) return put(KIND.bytes, value);
    if (typeof value === 'string') return put(KIND.text, Buffer.from(value));
    const number = Buffer.alloc(8);
    if (typeof value !== 'number' && typeof value !== 'boolean') throw new TypeError('no value of a row');
    number.writeDoubleBE(Number(value));
    return put(KIND.number, number);
  };
  return {
    table: (table) => {
      columns = Object.keys(table.columns);
      put(KIND.table, Buffer.from(table.name));
    },
    row: (row) => {
      put(KIND.row, new Uint8Array());
      for (const column of columns) putValue(row[column]);
    },
    end: () => hash.digest(),
  };
};
