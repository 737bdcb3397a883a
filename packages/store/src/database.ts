/**
 * The port to one SQLite file: encrypted pages, WAL, synchronous=FULL. Every driver passes `contract/database.suite.ts`.
 * Calls are made one at a time (the store queues them); a driver need not guard against overlap.
 */

/** Bound in order to `?1, ?2, …`. Ids and clocks are bytes; everything else is a scalar. */
export type SqlValue = string | number | null | Uint8Array;

export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface Database {
  /** One or more statements without parameters. */
  exec(sql: string): Promise<void>;
  /** One statement, prepared once and kept. Gives the number of rows changed. */
  run(sql: string, params?: readonly SqlValue[]): Promise<number>;
  /**
   * One statement for many rows, whose marks are plain `?` in order. As `run` with each row in turn, and several times
   * quicker; a row is asked for when its turn comes, and not looked at after it. Gives the number of rows changed.
   */
  runMany(sql: string, rows: Iterable<readonly SqlValue[]>): Promise<number>;
  /** One statement, prepared once and kept. Integers come back as numbers, blobs as fresh bytes. */
  all<Row extends object = SqlRow>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
  /** A consistent, sealed copy under another name beside this file (`VACUUM INTO`, same key); replaces an older one. */
  copyTo(name: string): Promise<void>;
  /** Takes the bytes of such a copy away; nothing happens where there is none. */
  removeCopy(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Why a driver could not do it. Adapters translate their engine's codes into these at their border. */
export type DatabaseFaultReason = 'full' | 'damaged' | 'busy' | 'wrong-key' | 'cannot-open' | 'io';

/** Thrown by drivers; turned into a `Result` at the vault's border. Carries no data of the person. */
export class DatabaseFault extends Error {
  readonly reason: DatabaseFaultReason;
  /** The engine's own code, such as `SQLITE_IOERR_WRITE`. */
  readonly code: string;

  constructor(reason: DatabaseFaultReason, code: string) {
    super(`${reason} (${code})`);
    this.name = 'DatabaseFault';
    this.reason = reason;
    this.code = code;
  }
}
