/**
 * The relay's data in PostgreSQL, for one node or many. Every answer is durable; every change holds one vault. Opening gives
 * `NotOpened` for data that a newer relay wrote, or that are on their way here; any other trouble throws.
 */

import type { ReminderStore } from '../../reminders/reminder-store.ts';
import { createPostgresReminders } from '../../reminders/postgres/postgres-reminders.ts';
import type { NotOpened } from '../not-opened.ts';
import type { RelayStore } from '../relay-store.ts';
import type { ShareStore } from '../share-store.ts';
import { connectPostgres, sql } from './connect.ts';
import type { Connecting, Postgres } from './connect.ts';
import { migrate } from './migrations.ts';
import { findParts } from './part-of.ts';
import type { Parts } from './part-of.ts';
import { createPostgresDoors } from './postgres-doors.ts';
import { createPostgresLog } from './postgres-log.ts';
import { createPostgresReading } from './postgres-reading.ts';
import { createPostgresMailboxes } from './postgres-mailboxes.ts';
import { removeLog } from './postgres-removal.ts';
import { createPostgresShares } from './postgres-shares.ts';
import { createPostgresSnapshots } from './postgres-snapshots.ts';
import { createPostgresSweep } from './postgres-sweep.ts';
import { holdVault } from './vault-row.ts';

export interface PostgresStore extends RelayStore, ShareStore {
  readonly reminders: ReminderStore;
}

export type OpenedPostgres = { readonly type: 'Opened'; readonly store: PostgresStore } | NotOpened;

const FAREWELL = sql('UPDATE vault SET key_epoch = $2, farewell = $3 WHERE vault = $1');
const FORGET = [sql('DELETE FROM session WHERE vault = $1'), sql('DELETE FROM vault WHERE vault = $1')];
const CHECK = sql('SELECT nonce_secret FROM relay');

export const openPostgresStore = async (connecting: Connecting): Promise<OpenedPostgres> => {
  const postgres = connectPostgres(connecting);
  try {
    const why = await postgres.withClient(migrate);
    if (why === null) return { type: 'Opened', store: storeOn(postgres, await findParts(postgres)) };
    await postgres.close();
    return why;
  } catch (fault) {
    await postgres.close();
    throw fault;
  }
};

const storeOn = (postgres: Postgres, parts: Parts): PostgresStore => ({
  ...createPostgresDoors(postgres, parts),
  ...createPostgresLog(postgres, parts),
  ...createPostgresReading(postgres, parts),
  ...createPostgresSnapshots(postgres),
  ...createPostgresMailboxes(postgres),
  ...createPostgresShares(postgres),
  ...createPostgresSweep(postgres),
  reminders: createPostgresReminders(postgres),
  closeVault: (vault, { keyEpoch, farewell }) =>
    postgres.transaction(async ({ ask, attempt }) => {
      const row = await holdVault(ask, vault);
      // Kept the time before, and the answer was lost.
      if (attempt > 0 && row.type === 'Closed' && Buffer.compare(row.farewell, farewell) === 0)
        return { type: 'Done' };
      if (row.type !== 'Open') return row;
      await removeLog(ask, vault);
      await ask(FAREWELL, [vault, keyEpoch, farewell]);
      return { type: 'Done' };
    }),
  erase: (vault) =>
    postgres.transaction(async ({ ask }) => {
      await holdVault(ask, vault);
      await removeLog(ask, vault);
      for (const statement of FORGET) await ask(statement, [vault]);
    }),
  check: () => postgres.once(CHECK),
  close: () => postgres.close(),
});
