/** The vault's own facts, beside the records: ids, the recovery secret, the clock. Bytes by name. */

import type { Database } from './database.ts';

export type MetaKey = 'vault' | 'device' | 'recovery' | 'clock' | 'created';

export const readMeta = async (database: Database, key: MetaKey): Promise<Uint8Array | null> => {
  const [row] = await database.all<{ value: Uint8Array }>('SELECT value FROM meta WHERE key = ?1', [key]);
  return row?.value ?? null;
};

export const writeMeta = async (database: Database, key: MetaKey, value: Uint8Array): Promise<void> => {
  await database.run(
    'INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2',
    [key, value],
  );
};
