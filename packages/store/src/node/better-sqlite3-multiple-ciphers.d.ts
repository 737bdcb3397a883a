/** The part of the binding that we use. Its own types are out of reach of its `exports`. */
declare module 'better-sqlite3-multiple-ciphers' {
  class SqliteError extends Error {
    readonly code: string;
  }

  interface Statement {
    run(...params: unknown[]): { readonly changes: number };
    get(...params: unknown[]): unknown;
    all(...params: unknown[]): unknown[];
  }

  export default class Sqlite {
    static readonly SqliteError: typeof SqliteError;
    /** Bytes: a database in memory with this content. */
    constructor(path: string | Uint8Array, options?: { readonly timeout?: number });
    prepare(sql: string): Statement;
    exec(sql: string): this;
    pragma(source: string): unknown;
    close(): this;
  }
}
