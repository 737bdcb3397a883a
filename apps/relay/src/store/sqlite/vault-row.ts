/** The row of a vault, read. */

import type { DatabaseSync } from 'node:sqlite';
import type { Bytes } from '@cairn/relay-api';
import type { Shut } from '../relay-store.ts';
import { vaultIn } from '../vault-row.ts';
import type { OpenVault } from '../vault-row.ts';

export type ReadVault = (vault: Bytes) => OpenVault | Shut;

export const createReadVault = (database: DatabaseSync): ReadVault => {
  const select = database.prepare(
    'SELECT log_epoch, seq, head, snapshot, snapshot_seq, key_epoch, farewell FROM vault WHERE vault = ?',
  );
  return (vault) => vaultIn(select.get(vault));
};
