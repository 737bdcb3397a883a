/**
 * The relay's data in one SQLite file: WAL, every commit waits for the disk, what is deleted is overwritten. Opening gives
 * `NotOpened` for a file that a newer relay wrote, or that has moved; any other trouble throws.
 */

import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ReminderStore } from '../../reminders/reminder-store.ts';
import { createSqliteReminders } from '../../reminders/sqlite/sqlite-reminders.ts';
import type { NotOpened } from '../not-opened.ts';
import type { RelayStore } from '../relay-store.ts';
import type { ShareStore } from '../share-store.ts';
import { createGroupCommit } from './group-commit.ts';
import type { GroupCommit } from './group-commit.ts';
import { migrate } from './migrations.ts';
import { createSqliteDoors } from './sqlite-doors.ts';
import { createSqliteLog } from './sqlite-log.ts';
import { createSqliteMailboxes } from './sqlite-mailboxes.ts';
import { createSqliteRemoval } from './sqlite-removal.ts';
import { createSqliteShares } from './sqlite-shares.ts';
import type { EndingParts } from './sqlite-shares.ts';
import { createSqliteSnapshots } from './sqlite-snapshots.ts';
import { createSqliteSweep } from './sqlite-sweep.ts';
import { createReadVault } from './vault-row.ts';

export interface SqliteStore extends RelayStore, ShareStore {
  readonly reminders: ReminderStore;
  /** Writes a whole and compact copy while others read and write. `path` must not exist. */
  backup(path: string): Promise<void>;
}

export type OpenedStore = { readonly type: 'Opened'; readonly store: SqliteStore } | NotOpened;

export interface SqliteStoreOptions {
  readonly path: string;
  /** Told how many writes shared each transaction. */
  readonly onCommit?: (together: number) => void;
}

const SETTINGS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA journal_size_limit = 67108864;
`;

export const openSqliteStore = ({ path, onCommit }: SqliteStoreOptions): OpenedStore => {
  makeForOwnerAlone(path);
  const database = new DatabaseSync(path);
  try {
    database.exec(SETTINGS);
    const why = migrate(database);
    if (why !== null) {
      database.close();
      return why;
    }
  } catch (fault) {
    database.close();
    throw fault;
  }
  return { type: 'Opened', store: storeOn(database, createGroupCommit(database, onCommit)) };
};

/** SQLite gives the files beside it the same mode. */
const makeForOwnerAlone = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
};

const storeOn = (database: DatabaseSync, { write, flush }: GroupCommit): SqliteStore => {
  const readVault = createReadVault(database);
  const removal = createSqliteRemoval(database);
  const emptyJournal = (): void => void database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  const parts = { write, readVault, removal, emptyJournal };
  return {
    ...createSqliteDoors(database, write),
    ...createSqliteLog(database, { write, readVault }),
    ...createSqliteSnapshots(database, { write, readVault, removal }),
    ...createSqliteMailboxes(database, write),
    ...createSqliteShares(database, parts),
    ...createSqliteSweep(database, { write, removal }),
    ...createEnds(database, parts),
    reminders: createSqliteReminders(database, { write, readVault }),
    check: async () => void database.prepare('SELECT nonce_secret FROM relay').get(),
    backup: async (path) => {
      flush();
      database.prepare('VACUUM INTO ?').run(path);
      chmodSync(path, 0o600);
    },
    close: async () => {
      flush();
      database.close();
    },
  };
};

/** A vault moves, or is erased: its shares and reminders go along. */
const createEnds = (
  database: DatabaseSync,
  { write, readVault, removal, emptyJournal }: EndingParts,
): Pick<RelayStore, 'closeVault' | 'erase'> => {
  const farewell = database.prepare('UPDATE vault SET key_epoch = ?, farewell = ? WHERE vault = ?');
  const forgetReminders = database.prepare('DELETE FROM reminder WHERE vault = ?');
  const forget = ['DELETE FROM session WHERE vault = ?', 'DELETE FROM vault WHERE vault = ?'].map((sql) =>
    database.prepare(sql),
  );
  return {
    closeVault: async (vault, parting) => {
      const ended = await write(() => {
        const row = readVault(vault);
        if (row.type !== 'Open') return row;
        removal.log(vault);
        forgetReminders.run(vault);
        farewell.run(parting.keyEpoch, parting.farewell, vault);
        return { type: 'Done' } as const;
      });
      emptyJournal();
      return ended;
    },
    erase: async (vault) => {
      await write(() => {
        removal.log(vault);
        forgetReminders.run(vault);
        for (const statement of forget) statement.run(vault);
      });
      emptyJournal();
    },
  };
};
