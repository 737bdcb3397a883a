/** Shapes of the engine's untyped modules, as far as this folder uses them. */

/** The package's own types know these classes but not how they are made. */
declare module '@journeyapps/wa-sqlite/src/examples/IDBBatchAtomicVFS.js' {
  export namespace IDBBatchAtomicVFS {
    function create(name: string, module: object, options: { readonly idbName: string }): Promise<FileSystem>;
  }
  interface FileSystem {
    readonly name: string;
    close(): void;
    jDelete(name: string, syncDirectory: number): Promise<number>;
  }
}

declare module '@journeyapps/wa-sqlite/src/examples/MemoryVFS.js' {
  export namespace MemoryVFS {
    function create(name: string, module: object): Promise<FileSystem>;
  }
  interface FileSystem {
    readonly name: string;
    readonly mapNameToFile: Map<
      string,
      { readonly pathname: string; readonly flags: number; readonly size: number; readonly data: ArrayBuffer }
    >;
    close(): void;
    jDelete(name: string, syncDirectory: number): number;
  }
}

declare module '@journeyapps/wa-sqlite/src/sqlite-constants.js' {
  export const SQLITE_OK: 0;
  export const SQLITE_BUSY: 5;
  export const SQLITE_LOCKED: 6;
  export const SQLITE_IOERR: 10;
  export const SQLITE_CORRUPT: 11;
  export const SQLITE_NOTFOUND: 12;
  export const SQLITE_FULL: 13;
  export const SQLITE_CANTOPEN: 14;
  export const SQLITE_CONSTRAINT: 19;
  export const SQLITE_NOTADB: 26;
  export const SQLITE_ROW: 100;
  export const SQLITE_DONE: 101;
  export const SQLITE_IOERR_READ: 266;
  export const SQLITE_IOERR_SHORT_READ: 522;
  export const SQLITE_IOERR_WRITE: 778;
  export const SQLITE_IOERR_FSYNC: 1034;
  export const SQLITE_IOERR_TRUNCATE: 1546;
  export const SQLITE_IOERR_FSTAT: 1802;
  export const SQLITE_IOERR_DELETE: 2570;
  export const SQLITE_IOERR_ACCESS: 3338;
  export const SQLITE_IOERR_CLOSE: 4106;
  export const SQLITE_OPEN_CREATE: 4;
  export const SQLITE_OPEN_READWRITE: 2;
  export const SQLITE_OPEN_DELETEONCLOSE: 8;
  export const SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN: 2048;
  export const SQLITE_IOCAP_POWERSAFE_OVERWRITE: 4096;
}

declare module '@journeyapps/wa-sqlite' {
  export interface ModuleOptions {
    readonly instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object;
  }

  export interface EngineModule extends RawEngine {
    ccall(...call: [...CallOf]): number;
    /** For calls that may wait for an asynchronous file system. */
    ccall(...call: [...CallOf, options: { readonly async: true }]): number | Promise<number>;
  }

  /** The engine's functions as they are, without a wrapper around each call. Only in the synchronous build. */
  export interface RawEngine {
    readonly HEAPU8: Uint8Array;
    UTF8ToString(address: number): string;
    _sqlite3_malloc(bytes: number): number;
    _sqlite3_free(address: number): void;
    _sqlite3_bind_null(statement: number, index: number): number;
    _sqlite3_bind_int(statement: number, index: number, value: number): number;
    _sqlite3_bind_int64(...bound: [statement: number, index: number, low: number, high: number]): number;
    _sqlite3_bind_double(statement: number, index: number, value: number): number;
    _sqlite3_bind_text(...bound: BoundBytes): number;
    _sqlite3_bind_blob(...bound: BoundBytes): number;
    _sqlite3_bind_zeroblob(statement: number, index: number, bytes: number): number;
    _sqlite3_step(statement: number): number;
    _sqlite3_reset(statement: number): number;
    _sqlite3_clear_bindings(statement: number): number;
    _sqlite3_changes(database: number): number;
  }

  type BoundBytes = [statement: number, index: number, address: number, bytes: number, release: number];

  type CallOf = [
    name: string,
    returns: 'number',
    kinds: readonly ('number' | 'string')[],
    values: readonly (number | string)[],
  ];

  export interface EngineApi {
    open_v2(name: string, flags: number, fileSystem: string): Promise<number>;
    close(database: number): Promise<number>;
    exec(database: number, sql: string): Promise<number>;
    statements(
      database: number,
      sql: string,
      options: { readonly unscoped: boolean },
    ): AsyncGenerator<number>;
    step(statement: number): Promise<number>;
    finalize(statement: number): Promise<number>;
    bind(statement: number, index: number, value: number | bigint | string | Uint8Array | null): number;
    bind_parameter_count(statement: number): number;
    column_names(statement: number): string[];
    row(statement: number): (number | bigint | string | Uint8Array | null)[];
    changes(database: number): number;
    vfs_register(fileSystem: object, makeDefault: boolean): number;
  }

  export function Factory(module: EngineModule): EngineApi;

  export class SQLiteError extends Error {
    readonly code: number;
  }
}

declare module '@journeyapps/wa-sqlite/dist/mc-wa-sqlite.mjs' {
  import type { EngineModule, ModuleOptions } from '@journeyapps/wa-sqlite';
  export default function factory(options: ModuleOptions): Promise<EngineModule>;
}

declare module '@journeyapps/wa-sqlite/dist/mc-wa-sqlite-async.mjs' {
  import type { EngineModule, ModuleOptions } from '@journeyapps/wa-sqlite';
  export default function factory(options: ModuleOptions): Promise<EngineModule>;
}
