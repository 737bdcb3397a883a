/**
 * The browser's driver of the `Database` port: encrypted pages (ChaCha20-Poly1305 by SQLite3MultipleCiphers, the file that
 * the Node driver opens too), synchronous=FULL. What it throws is a `DatabaseFault`, or a bug.
 */

import { SQLiteError } from '@journeyapps/wa-sqlite';
import * as Sqlite from '@journeyapps/wa-sqlite/src/sqlite-constants.js';
import type { Database, SqlRow, SqlValue } from '../database.ts';
import { DatabaseFault } from '../database.ts';
import type { Engine, EngineSource, WebStorage } from './engine.ts';
import { loadEngine } from './engine.ts';
import { asFault, rawKeyPragma } from './engine-faults.ts';
import { stepMany } from './step-many.ts';

export interface WebDatabaseOptions extends EngineSource {
  /** The file's name, such as `vault-1.db`. */
  readonly name: string;
  /** 32 random bytes. */
  readonly key: Uint8Array;
}

interface Prepared {
  readonly statement: number;
  readonly parameters: number;
  columns: readonly string[] | null;
}

/** More texts than the store has; beyond it the oldest statement is let go. */
const KEPT_STATEMENTS = 256;

/** One statement that changes no table: worth keeping prepared, because every act needs two. */
const TRANSACTION = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b[\w\s]*$/i;

/** An unencrypted SQLite header's bytes 16-23, which the cipher leaves readable, hold these at 21-23. */
const PAYLOAD_FRACTIONS = [64, 32, 32];

/**
 * Opens or makes the file. Faults: `wrong-key` when the header is whole but the key does not fit, `damaged`, `busy` (another
 * program holds it), `cannot-open`, `full`, `io`.
 */
export const openWebDatabase = async (options: WebDatabaseOptions): Promise<Database> => {
  const engine = await loadEngine(options);
  try {
    await engine.prepare(options.name);
    return await openPrepared(engine, options);
  } catch (cause) {
    await engine.close();
    throw asHeldOrFault(cause);
  }
};

const openPrepared = async (
  engine: Engine,
  { name, key, storage }: WebDatabaseOptions,
): Promise<Database> => {
  const { api, module, fileSystem } = engine;
  const flags = Sqlite.SQLITE_OPEN_CREATE | Sqlite.SQLITE_OPEN_READWRITE;
  const database = await api.open_v2(name, flags, fileSystem);
  try {
    module.ccall('sqlite3_extended_result_codes', 'number', ['number', 'number'], [database, 1]);
    for (const sql of openingSequence(key, storage)) await api.exec(database, sql);
  } catch (cause) {
    await api.close(database);
    throw isStrange(cause) && !isWholeHeader(engine, name)
      ? new DatabaseFault('damaged', 'SQLITE_NOTADB')
      : cause;
  }
  return new WebDatabase({ engine, database, name });
};

/** `locking_mode` must be the first statement that touches the file, or a WAL database does not open without shared memory. */
const openingSequence = (key: Uint8Array, storage: WebStorage): readonly string[] => [
  ...rawKeyPragma(key),
  'PRAGMA locking_mode=exclusive',
  // The IndexedDB file system writes a transaction as one batch and needs no journal of ours beside it.
  storage === 'opfs' ? 'PRAGMA journal_mode=WAL' : 'PRAGMA journal_mode=DELETE',
  'PRAGMA synchronous=FULL',
  'PRAGMA temp_store=MEMORY',
  'PRAGMA cache_size=-8000',
  'PRAGMA foreign_keys=ON',
  'SELECT count(*) FROM sqlite_schema',
];

const isStrange = (cause: unknown): boolean =>
  cause instanceof SQLiteError && (cause.code & 0xff) === Sqlite.SQLITE_NOTADB;

const isWholeHeader = (engine: Engine, name: string): boolean => {
  const head = engine.head(name, 24);
  return head === null || PAYLOAD_FRACTIONS.every((value, index) => head[21 + index] === value);
};

const asHeldOrFault = (cause: unknown): unknown => {
  if (!(cause instanceof DOMException)) return asFault(cause);
  if (cause.name === 'NoModificationAllowedError') return new DatabaseFault('busy', cause.name);
  return new DatabaseFault(cause.name === 'QuotaExceededError' ? 'full' : 'cannot-open', cause.name);
};

class WebDatabase implements Database {
  readonly #engine: Engine;
  readonly #database: number;
  readonly #name: string;
  readonly #kept = new Map<string, Prepared>();

  constructor(open: { readonly engine: Engine; readonly database: number; readonly name: string }) {
    this.#engine = open.engine;
    this.#database = open.database;
    this.#name = open.name;
  }

  async exec(sql: string): Promise<void> {
    if (TRANSACTION.test(sql)) {
      await this.#step(sql, [], () => {});
      return;
    }
    // It may change tables under the statements that are kept.
    for (const prepared of this.#kept.values()) prepared.columns = null;
    await this.#faultsOf(() => this.#engine.api.exec(this.#database, sql));
  }

  async run(sql: string, params: readonly SqlValue[] = []): Promise<number> {
    await this.#step(sql, params, () => {});
    return this.#engine.api.changes(this.#database);
  }

  async runMany(sql: string, rows: Iterable<readonly SqlValue[]>): Promise<number> {
    const { api, waits } = this.#engine;
    if (!waits) return this.#faultsOf(() => this.#stepMany(sql, rows));
    let changed = 0;
    for (const row of rows) {
      await this.#step(sql, row, () => {});
      changed += api.changes(this.#database);
    }
    return changed;
  }

  async #stepMany(sql: string, rows: Iterable<readonly SqlValue[]>): Promise<number> {
    const { statement, parameters } = await this.#prepare(sql);
    const many = { statement, parameters, database: this.#database, rows };
    const ended = stepMany(this.#engine.module, many);
    if (ended.code !== Sqlite.SQLITE_DONE) throw new SQLiteError('a row did not go in', ended.code);
    return ended.changed;
  }

  async all<Row extends object = SqlRow>(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    const rows: Row[] = [];
    await this.#step(sql, params, (prepared) => {
      prepared.columns ??= this.#engine.api.column_names(prepared.statement);
      // The caller names the row's type beside the statement that makes it; tests hold the two together.
      rows.push(asRow(prepared.columns, this.#engine.api.row(prepared.statement)) as Row);
    });
    return rows;
  }

  async copyTo(name: string): Promise<void> {
    if (name === this.#name) throw new Error('a database cannot be copied onto itself');
    const engine = this.#engine;
    await this.#faultsOf(async () => {
      await engine.prepare(name);
      try {
        await engine.empty(name);
        await engine.api.exec(this.#database, `VACUUM INTO '${name.replaceAll("'", "''")}'`);
      } finally {
        await engine.release(name);
      }
    });
  }

  async removeCopy(name: string): Promise<void> {
    if (name === this.#name) throw new Error('an open database is no copy');
    const engine = this.#engine;
    await this.#faultsOf(async () => {
      await engine.prepare(name);
      try {
        await engine.empty(name);
      } finally {
        await engine.release(name);
      }
    });
  }

  async close(): Promise<void> {
    await this.#faultsOf(async () => {
      for (const { statement } of this.#kept.values()) await this.#engine.api.finalize(statement);
      this.#kept.clear();
      await this.#engine.api.close(this.#database);
      await this.#engine.release(this.#name);
      await this.#engine.close();
    });
  }

  async #step(sql: string, params: readonly SqlValue[], onRow: (prepared: Prepared) => void): Promise<void> {
    await this.#faultsOf(async () => {
      const prepared = await this.#prepare(sql);
      if (params.length !== prepared.parameters) {
        throw new RangeError(`the statement takes ${prepared.parameters} values, not ${params.length}`);
      }
      try {
        params.forEach((value, index) => this.#bind(prepared.statement, index + 1, value));
        while ((await this.#engine.api.step(prepared.statement)) === Sqlite.SQLITE_ROW) onRow(prepared);
      } finally {
        await this.#reset(prepared.statement);
      }
    });
  }

  async #prepare(sql: string): Promise<Prepared> {
    const kept = this.#kept.get(sql);
    if (kept !== undefined) return kept;
    const { api } = this.#engine;
    for await (const statement of api.statements(this.#database, sql, { unscoped: true })) {
      const prepared = { statement, parameters: api.bind_parameter_count(statement), columns: null };
      this.#kept.set(sql, prepared);
      await this.#letOldestGo();
      return prepared;
    }
    throw new SyntaxError('no statement in the text');
  }

  async #letOldestGo(): Promise<void> {
    if (this.#kept.size <= KEPT_STATEMENTS) return;
    for (const [sql, { statement }] of this.#kept) {
      this.#kept.delete(sql);
      await this.#engine.api.finalize(statement);
      return;
    }
  }

  #bind(statement: number, index: number, value: SqlValue): void {
    const { api, module } = this.#engine;
    if (value instanceof Uint8Array && value.byteLength === 0) {
      // An empty blob has no address, and an address of nothing would be bound as NULL.
      module.ccall('sqlite3_bind_zeroblob', 'number', ['number', 'number', 'number'], [statement, index, 0]);
    } else if (typeof value === 'number' && Number.isSafeInteger(value)) {
      api.bind(statement, index, value === (value | 0) ? value : BigInt(value));
    } else {
      api.bind(statement, index, value);
    }
  }

  /** Repeats the code of the step that went before, which has been told already. */
  async #reset(statement: number): Promise<void> {
    await this.#engine.module.ccall('sqlite3_reset', 'number', ['number'], [statement], { async: true });
  }

  async #faultsOf<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      throw asHeldOrFault(cause);
    }
  }
}

const asRow = (columns: readonly string[], values: readonly (SqlValue | bigint)[]): SqlRow =>
  Object.fromEntries(
    columns.map((column, index) => {
      const value = values[index] ?? null;
      return [column, typeof value === 'bigint' ? Number(value) : value];
    }),
  );
