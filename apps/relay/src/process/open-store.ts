/** The store that the operator chose: a file, or PostgreSQL, whose driver is brought when it is wanted. */

import { join } from 'node:path';
import type { ReminderStore } from '../reminders/reminder-store.ts';
import type { NotOpened } from '../store/not-opened.ts';
import type { RelayStore } from '../store/relay-store.ts';
import type { ShareStore } from '../store/share-store.ts';
import { SCHEMA } from '../store/sqlite/migrations.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import type { SqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import type { ServerSettings } from './read-settings.ts';

export interface OpenedToRun {
  readonly type: 'Opened';
  readonly store: RelayStore & ShareStore;
  readonly reminders: ReminderStore;
  readonly schema: number;
}

export type OpenedRelayStore = OpenedToRun | NotOpened;

export type OpenedFile = { readonly type: 'Opened'; readonly store: SqliteStore } | NotOpened;

type Wanted = Pick<ServerSettings, 'folder' | 'database'>;

export const openFile = ({ folder }: Wanted, onCommit: (together: number) => void = () => {}): OpenedFile =>
  openSqliteStore({ path: join(folder, 'relay.db'), onCommit });

/** `onCommit` is told how many writes shared each transaction. */
export const openStore = async (
  wanted: Wanted,
  onCommit?: (together: number) => void,
): Promise<OpenedRelayStore> => {
  if (wanted.database === null) {
    const opened = openFile(wanted, onCommit);
    if (opened.type !== 'Opened') return opened;
    return { ...opened, reminders: opened.store.reminders, schema: SCHEMA };
  }
  const [{ openPostgresStore }, postgres] = await Promise.all([
    import('../store/postgres/open-postgres-store.ts'),
    import('../store/postgres/migrations.ts'),
  ]);
  const opened = await openPostgresStore({ ...wanted.database, onCommit });
  if (opened.type !== 'Opened') return opened;
  return { ...opened, reminders: opened.store.reminders, schema: postgres.SCHEMA };
};
