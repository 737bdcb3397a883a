/**
 * Another app's SQLite file, open in memory to be read and never written. Laws: nothing of its schema runs (no view, no virtual
 * table, no computed column); a damaged file ends in `null`.
 */

export type ForeignRow = Readonly<Record<string, string | number | bigint | Uint8Array | null>>;

export interface ForeignTables {
  /** Names of plain tables, each with its columns. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** `null` for a table that is damaged, is not there, or has more rows than a life. */
  rows(table: string): Promise<readonly ForeignRow[] | null>;
  close(): Promise<void>;
}

/** A connection that somebody else opened. Rejects or throws at what is damaged. */
export interface ForeignConnection {
  all(sql: string): Promise<readonly ForeignRow[]>;
  close(): Promise<void>;
}

/** Before any other statement. */
export const BEFORE_STRANGERS: readonly string[] = [
  'PRAGMA trusted_schema=OFF',
  'PRAGMA cell_size_check=ON',
  'PRAGMA query_only=ON',
  'PRAGMA temp_store=MEMORY',
];

const MOST_ROWS = 1_000_000;

const TABLES = `SELECT t.name AS name, c.name AS column, c.hidden AS hidden
  FROM sqlite_schema AS t JOIN pragma_table_xinfo(t.name) AS c
  WHERE t.type = 'table' AND t.sql LIKE 'CREATE TABLE%'`;

/** Closes the connection where it gives `null`. */
export const foreignTables = async (connection: ForeignConnection): Promise<ForeignTables | null> => {
  const found = await connection.all(TABLES).catch(() => null);
  if (found === null) {
    await connection.close();
    return null;
  }
  const tables = tablesIn(found);
  return {
    tables,
    rows: async (table) => {
      if (!tables.has(table)) return null;
      const name = `"${table.replaceAll('"', '""')}"`;
      const rows = await connection.all(`SELECT * FROM ${name} LIMIT ${MOST_ROWS + 1}`).catch(() => null);
      return rows === null || rows.length > MOST_ROWS ? null : rows;
    },
    close: () => connection.close(),
  };
};

const tablesIn = (found: readonly ForeignRow[]): ReadonlyMap<string, readonly string[]> => {
  const tables = new Map<string, string[]>();
  const computed = new Set<string>();
  for (const { name, column, hidden } of found) {
    if (typeof name !== 'string' || typeof column !== 'string') continue;
    if (hidden !== 0) computed.add(name);
    tables.set(name, [...(tables.get(name) ?? []), column]);
  }
  return new Map([...tables].filter(([name]) => !computed.has(name)));
};

const WRITE_VERSION = 18;
const READ_VERSION = 19;
const ROLLBACK = 1;

/** A copy that needs no second file beside it: the header of one in WAL mode asks for that. */
export const withoutLog = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const copy = Uint8Array.from(bytes);
  copy[WRITE_VERSION] = ROLLBACK;
  copy[READ_VERSION] = ROLLBACK;
  return copy;
};
