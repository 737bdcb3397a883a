/** The row of a vault, and whether its log may be used. */

import type { Bytes } from '@cairn/relay-api';
import type { Shut } from '../relay-store.ts';
import { blobIn, blobOrNull, numberIn } from '../row-values.ts';
import type { Row } from '../row-values.ts';
import { sql } from './connect.ts';
import type { Ask } from './connect.ts';

export interface OpenVault {
  readonly type: 'Open';
  readonly logEpoch: Bytes;
  readonly seq: number;
  readonly head: Bytes;
  /** The last one that was committed. */
  readonly snapshot: Bytes | null;
  readonly snapshotSeq: number;
}

const COLUMNS = 'log_epoch, seq, head, snapshot, snapshot_seq, key_epoch, farewell';
const READ = sql(`SELECT ${COLUMNS} FROM vault WHERE vault = $1`);
const HOLD = sql(`SELECT ${COLUMNS} FROM vault WHERE vault = $1 FOR UPDATE`);

export const readVault = async (ask: Ask, vault: Bytes): Promise<OpenVault | Shut> =>
  vaultIn((await ask(READ, [vault])).rows[0]);

/** Nobody else changes anything of this vault until the transaction ends: every change begins with this. */
export const holdVault = async (ask: Ask, vault: Bytes): Promise<OpenVault | Shut> =>
  vaultIn((await ask(HOLD, [vault])).rows[0]);

const vaultIn = (row: Row | undefined): OpenVault | Shut => {
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
