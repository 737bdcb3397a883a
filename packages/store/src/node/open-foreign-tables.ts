/** Other people's SQLite files at the prompt: from memory, by the engine that keeps our own. */

import { Buffer } from 'node:buffer';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { BEFORE_STRANGERS, foreignTables, withoutLog } from '../foreign-tables.ts';
import type { ForeignRow, ForeignTables } from '../foreign-tables.ts';

/** `null` for what is damaged. */
export const openForeignTables = async (bytes: Uint8Array): Promise<ForeignTables | null> => {
  const connection = open(bytes);
  if (connection === null) return null;
  return foreignTables({
    // The engine gives a record of columns for each row.
    all: async (sql) => connection.prepare(sql).all() as ForeignRow[],
    close: async () => {
      connection.close();
    },
  });
};

const open = (bytes: Uint8Array): Sqlite | null => {
  try {
    const connection = new Sqlite(Buffer.from(withoutLog(bytes).buffer));
    for (const sql of BEFORE_STRANGERS) connection.exec(sql);
    return connection;
  } catch {
    return null;
  }
};
