/** The row of a vault, as either database gives it, and whether its log may be used. */

import type { Bytes } from '@cairn/relay-api';
import type { Shut } from './relay-store.ts';
import { blobIn, blobOrNull, numberIn } from './row-values.ts';
import type { Row } from './row-values.ts';

export interface OpenVault {
  readonly type: 'Open';
  readonly logEpoch: Bytes;
  readonly seq: number;
  readonly head: Bytes;
  /** The last one that was committed. */
  readonly snapshot: Bytes | null;
  readonly snapshotSeq: number;
}

export const vaultIn = (row: Row | undefined): OpenVault | Shut => {
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
