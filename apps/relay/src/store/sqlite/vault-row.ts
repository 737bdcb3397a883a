/** The row of a vault, and whether its log may be used. */

import type { DatabaseSync } from 'node:sqlite';
import type { Bytes } from '@cairn/relay-api';
import type { Shut } from '../relay-store.ts';
import { blobIn, blobOrNull, numberIn } from '../row-values.ts';

export interface OpenVault {
  readonly type: 'Open';
  readonly logEpoch: Bytes;
  readonly seq: number;
  readonly head: Bytes;
  /** The last one that was committed. */
  readonly snapshot: Bytes | null;
  readonly snapshotSeq: number;
}

export type ReadVault = (vault: Bytes) => OpenVault | Shut;

export const createReadVault = (database: DatabaseSync): ReadVault => {
  const select = database.prepare(
    'SELECT log_epoch, seq, head, snapshot, snapshot_seq, key_epoch, farewell FROM vault WHERE vault = ?',
  );
  return (vault) => {
    const row = select.get(vault);
    if (row === undefined) return { type: 'Gone' };
    const farewell = blobOrNull(row, 'farewell');
    if (farewell !== null) return { type: 'Closed', keyEpoch: numberIn(row, 'key_epoch'), farewell };
    return {
      type: 'Open',
      logEpoch: blobIn(row, 'log_epoch'),
      seq: numberIn(row, 'seq'),
      head: blobIn(row, 'head'),
      snapshot: blobOrNull(row, 'snapshot'),
      snapshotSeq: numberIn(row, 'snapshot_seq'),
    };
  };
};
