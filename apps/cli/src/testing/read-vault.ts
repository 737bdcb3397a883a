/** Looks into a vault's file with the device's key, past the program. */

import { createFileKeyKeeper } from '../home/file-key-keeper.ts';
import { filesIn } from '../home/home-folder.ts';
import { openNodeDatabase } from '@cairn/store/node';

export const withFile = async <T>(
  home: string,
  work: (database: Awaited<ReturnType<typeof openNodeDatabase>>) => Promise<T>,
): Promise<T> => {
  const files = filesIn(home);
  const key = createFileKeyKeeper(files).unlock();
  if (!key.ok) throw new Error(key.error.type);
  const database = await openNodeDatabase({ path: files.vault, key: key.value });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
};

/** What SQLite says of the whole file: `ok`. */
export const integrityOf = (home: string): Promise<string> =>
  withFile(home, async (database) => {
    const [row] = await database.all<{ integrity_check: string }>('PRAGMA integrity_check');
    return row?.integrity_check ?? 'nothing said';
  });

export const winIdsIn = (home: string): Promise<ReadonlySet<string>> =>
  withFile(home, async (database) => {
    const rows = await database.all<{ id: string }>('SELECT lower(hex(id)) AS id FROM win WHERE visible = 1');
    return new Set(rows.map(({ id }) => id));
  });
