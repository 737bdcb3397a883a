/** The vault's own facts, beside the records: ids, the recovery secret, the clock. Bytes by name. */

import type { Database } from './database.ts';

/**
 * `outbox` is there while changes are kept to be sent; `sync` is how far this device has come, as JSON; `relay` its address.
 * `device-pair` is this device's X25519 pair, secret half first; `removal` another device's that was begun, as JSON; `removed` is
 * there once this one was removed; `new-words` until the words were looked at after they changed by themselves; `unread/CHUNK` is a chunk of a vault that was left (`sync/unread.ts`).
 */
export type MetaKey =
  | 'vault'
  | 'device'
  | 'recovery'
  | 'clock'
  | 'created'
  | 'outbox'
  | 'sync'
  | 'relay'
  | 'device-pair'
  | 'removal'
  | 'removed'
  | 'new-words'
  | `unread/${string}`;

export const readMeta = async (database: Database, key: MetaKey): Promise<Uint8Array | null> => {
  const [row] = await database.all<{ value: Uint8Array }>('SELECT value FROM meta WHERE key = ?1', [key]);
  return row?.value ?? null;
};

export const removeMeta = async (database: Database, key: MetaKey): Promise<void> => {
  await database.run('DELETE FROM meta WHERE key = ?1', [key]);
};

export const writeMeta = async (database: Database, key: MetaKey, value: Uint8Array): Promise<void> => {
  await database.run(
    'INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2',
    [key, value],
  );
};
