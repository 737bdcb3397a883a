/** The database port on `better-sqlite3-multiple-ciphers`, for the command line and for tests. Encrypted or not at all. */

import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { DatabaseFault } from '../database.ts';
import type { Database, DatabaseFaultReason, SqlValue } from '../database.ts';
import { bytesToHex } from '../bytes.ts';

export interface NodeDatabaseOptions {
  readonly path: string;
  /** 32 bytes; encrypts every page (ChaCha20-Poly1305 of SQLite3 Multiple Ciphers, no key stretching). */
  readonly key: Uint8Array;
  /** Milliseconds to wait for another process that writes; 5,000 unless given. */
  readonly busyTimeout?: number;
}

/** Throws {@link DatabaseFault}: `wrong-key` for a file that this key does not open. */
export const openNodeDatabase = async ({
  path,
  key,
  busyTimeout = 5000,
}: NodeDatabaseOptions): Promise<Database> => {
  const connection = translated(() => new Sqlite(path, { timeout: busyTimeout }));
  try {
    translated(() => prepare(connection, key));
  } catch (fault) {
    connection.close();
    throw fault;
  }
  return database(connection, path);
};

const prepare = (connection: Sqlite, key: Uint8Array): void => {
  connection.pragma(`cipher='chacha20'`);
  connection.pragma(`key='raw:${bytesToHex(key)}'`);
  connection.pragma('journal_mode=WAL');
  connection.pragma('synchronous=FULL');
  connection.pragma('temp_store=MEMORY');
  connection.pragma('cache_size=-8000');
  connection.prepare('SELECT count(*) FROM sqlite_schema').get();
};

type Statement = ReturnType<Sqlite['prepare']>;

const database = (connection: Sqlite, path: string): Database => {
  const prepared = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    exec: async (sql) => {
      translated(() => connection.exec(sql));
    },
    run: async (sql, params = []) => translated(() => statement(sql).run(...bound(params)).changes),
    runMany: async (sql, rows) =>
      translated(() => {
        const many = statement(sql);
        let changed = 0;
        for (const row of rows) changed += many.run(row).changes;
        return changed;
      }),
    all: async <Row extends object>(sql: string, params: readonly SqlValue[] = []) =>
      translated(() => statement(sql).all(...bound(params)) as Row[]),
    copyTo: async (name) => {
      const copy = join(dirname(path), name);
      // A copy that was cut short is no copy: it gets its name only once it is whole.
      rmSync(`${copy}.part`, { force: true });
      translated(() => connection.prepare('VACUUM INTO ?').run(`${copy}.part`));
      renameSync(`${copy}.part`, copy);
    },
    removeCopy: async (name) => rmSync(join(dirname(path), name), { force: true }),
    close: async () => {
      translated(() => connection.close());
    },
  };
};

/** `?1, ?2` are named parameters to this binding: given as one object by number. */
const bound = (params: readonly SqlValue[]): unknown[] =>
  params.length === 0 ? [] : [Object.fromEntries(params.map((value, index) => [index + 1, value]))];

const translated = <T>(work: () => T): T => {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof Sqlite.SqliteError) throw new DatabaseFault(reasonOf(fault.code), fault.code);
    throw fault;
  }
};

const reasonOf = (code: string): DatabaseFaultReason => {
  if (code.startsWith('SQLITE_FULL')) return 'full';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  if (code.startsWith('SQLITE_NOTADB')) return 'wrong-key';
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'cannot-open';
  return 'io';
};
