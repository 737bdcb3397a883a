/** The row of a vault, read or held. */

import type { Bytes } from '@cairn/relay-api';
import type { Shut } from '../relay-store.ts';
import { vaultIn } from '../vault-row.ts';
import type { OpenVault } from '../vault-row.ts';
import { sql } from './connect.ts';
import type { Ask } from './connect.ts';

const COLUMNS = 'log_epoch, seq, head, snapshot, snapshot_seq, key_epoch, farewell';
const READ = sql(`SELECT ${COLUMNS} FROM vault WHERE vault = $1`);
const HOLD = sql(`SELECT ${COLUMNS} FROM vault WHERE vault = $1 FOR UPDATE`);

export const readVault = async (ask: Ask, vault: Bytes): Promise<OpenVault | Shut> =>
  vaultIn((await ask(READ, [vault])).rows[0]);

/** Nobody else changes anything of this vault until the transaction ends: every change begins with this. */
export const holdVault = async (ask: Ask, vault: Bytes): Promise<OpenVault | Shut> =>
  vaultIn((await ask(HOLD, [vault])).rows[0]);
