/**
 * An SQLite file system over OPFS with real names: `vault-1.db` on disk is byte for byte an ordinary file of the engine.
 * Handles are opened up front, because SQLite opens files synchronously. A file exists when it has bytes; deleting empties
 * it. Nothing here decides that a file is bad and throws it away.
 */

import type { RawEngine } from '@journeyapps/wa-sqlite';
import * as Sqlite from '@journeyapps/wa-sqlite/src/sqlite-constants.js';

const BUSY_FOR_MS = 3_000;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 100;

/** SQLite's own companions of a database file. */
const SUFFIXES = ['', '-wal', '-journal'] as const;

interface OpenFile {
  readonly name: string;
  readonly handle: FileSystemSyncAccessHandle;
  readonly deleteOnClose: boolean;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The worker of a tab that closes may hold the handle for a moment longer. */
const openHandle = async (file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> => {
  const giveUpAt = performance.now() + BUSY_FOR_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await file.createSyncAccessHandle();
    } catch (cause) {
      const isHeld = cause instanceof DOMException && cause.name === 'NoModificationAllowedError';
      if (!isHeld || performance.now() > giveUpAt) throw cause;
    }
    await pause(wait);
  }
};

const isQuota = (cause: unknown): boolean =>
  cause instanceof Error &&
  (cause.name === 'QuotaExceededError' || cause.name === 'NS_ERROR_FILE_NO_DEVICE_SPACE');

/** Bytes in the engine's memory, and their place in the file: its low and its high half. */
type Block = [file: number, address: number, length: number, low: number, high: number];

type Opening = [vfs: number, name: number, file: number, flags: number, outFlags: number];

type FullPathname = [vfs: number, name: number, length: number, address: number];

const at = (low: number, high: number): number => high * 2 ** 32 + (low >>> 0);

/** The beginning of 1970 as SQLite counts: milliseconds since noon of 24 November 4714 BC. */
const DAYS_BEFORE_1970_MS = 210_866_760_000_000n;

/** Its methods are called by the engine, with addresses in its memory, and give SQLite's codes. */
export class OpfsFilesVfs {
  readonly name: string;
  /** Bytes. */
  readonly mxPathname = 64;
  readonly #module: RawEngine;
  readonly #directory: FileSystemDirectoryHandle;
  readonly #handles = new Map<string, FileSystemSyncAccessHandle>();
  readonly #open = new Map<number, OpenFile>();

  /** `directory` is one folder of OPFS that belongs to this file system alone. */
  constructor(name: string, module: RawEngine, directory: FileSystemDirectoryHandle) {
    this.name = name;
    this.#module = module;
    this.#directory = directory;
  }

  /** Nothing here has to be waited for. */
  hasAsyncMethod(): boolean {
    return false;
  }

  /** Opens the handles of a database file and its companions; SQLite may then open it. Throws what OPFS throws. */
  async prepare(database: string): Promise<void> {
    await Promise.all(
      SUFFIXES.map(async (suffix) => {
        const name = database + suffix;
        if (this.#handles.has(name)) return;
        const file = await this.#directory.getFileHandle(name, { create: true });
        this.#handles.set(name, await openHandle(file));
      }),
    );
  }

  /** Flushes and lets go of a database file; companions left empty are removed. */
  async release(database: string): Promise<void> {
    for (const suffix of SUFFIXES) {
      const name = database + suffix;
      const handle = this.#handles.get(name);
      if (handle === undefined) continue;
      const isEmpty = handle.getSize() === 0;
      handle.flush();
      handle.close();
      this.#handles.delete(name);
      if (isEmpty) await this.#directory.removeEntry(name);
    }
  }

  /** Empties a prepared file, so that a copy can be written anew. */
  empty(database: string): void {
    for (const suffix of SUFFIXES) this.#handles.get(database + suffix)?.truncate(0);
  }

  /** The first bytes of a prepared file, for telling a strange key from a broken file. */
  head(name: string, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    const read = this.#handles.get(name)?.read(bytes, { at: 0 }) ?? 0;
    return bytes.subarray(0, read);
  }

  close(): void {
    for (const handle of this.#handles.values()) handle.close();
    this.#handles.clear();
    this.#open.clear();
  }

  xOpen(...[, address, file, flags, outFlags]: Opening): number {
    const name = this.#text(address);
    const handle = this.#handles.get(name);
    if (handle === undefined) return Sqlite.SQLITE_CANTOPEN;
    return guarded(Sqlite.SQLITE_CANTOPEN, () => {
      if (handle.getSize() === 0 && (flags & Sqlite.SQLITE_OPEN_CREATE) === 0) return Sqlite.SQLITE_CANTOPEN;
      this.#open.set(file, { name, handle, deleteOnClose: (flags & Sqlite.SQLITE_OPEN_DELETEONCLOSE) !== 0 });
      this.#view(outFlags).setInt32(0, flags, true);
      return Sqlite.SQLITE_OK;
    });
  }

  xClose(file: number): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_CLOSE, ({ handle, deleteOnClose }) => {
      this.#open.delete(file);
      if (deleteOnClose) handle.truncate(0);
      handle.flush();
    });
  }

  xRead(...[file, address, length, low, high]: Block): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_READ, ({ handle }) => {
      const bytes = this.#bytes(address, length);
      const read = handle.read(bytes, { at: at(low, high) });
      if (read >= length) return Sqlite.SQLITE_OK;
      bytes.fill(0, read);
      return Sqlite.SQLITE_IOERR_SHORT_READ;
    });
  }

  xWrite(...[file, address, length, low, high]: Block): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_WRITE, ({ handle }) => {
      const written = handle.write(this.#bytes(address, length), { at: at(low, high) });
      // Fewer bytes than given means that the disk took no more.
      return written === length ? Sqlite.SQLITE_OK : Sqlite.SQLITE_FULL;
    });
  }

  xTruncate(file: number, low: number, high: number): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_TRUNCATE, ({ handle }) => handle.truncate(at(low, high)));
  }

  xSync(file: number): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_FSYNC, ({ handle }) => handle.flush());
  }

  xFileSize(file: number, size: number): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_FSTAT, ({ handle }) =>
      this.#view(size).setBigInt64(0, BigInt(handle.getSize()), true),
    );
  }

  xDelete(_vfs: number, address: number): number {
    return guarded(Sqlite.SQLITE_IOERR_DELETE, () => {
      const handle = this.#handles.get(this.#text(address));
      handle?.truncate(0);
      handle?.flush();
    });
  }

  xAccess(...[, address, , exists]: [vfs: number, name: number, flags: number, exists: number]): number {
    return guarded(Sqlite.SQLITE_IOERR_ACCESS, () => {
      const size = this.#handles.get(this.#text(address))?.getSize() ?? 0;
      this.#view(exists).setInt32(0, size > 0 ? 1 : 0, true);
    });
  }

  /** Names are full as they are. */
  xFullPathname(...[, name, length, address]: FullPathname): number {
    const bytes = new TextEncoder().encode(`${this.#text(name)}\0`);
    if (bytes.length > length) return Sqlite.SQLITE_CANTOPEN;
    this.#bytes(address, length).set(bytes);
    return Sqlite.SQLITE_OK;
  }

  /** One program alone has the file. */
  xLock(): number {
    return Sqlite.SQLITE_OK;
  }

  xUnlock(): number {
    return Sqlite.SQLITE_OK;
  }

  xCheckReservedLock(_file: number, isLocked: number): number {
    this.#view(isLocked).setInt32(0, 0, true);
    return Sqlite.SQLITE_OK;
  }

  xFileControl(): number {
    return Sqlite.SQLITE_NOTFOUND;
  }

  xGetLastError(): number {
    return Sqlite.SQLITE_OK;
  }

  xSectorSize(): number {
    return 4096;
  }

  xDeviceCharacteristics(): number {
    return Sqlite.SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | Sqlite.SQLITE_IOCAP_POWERSAFE_OVERWRITE;
  }

  /** What SQLite draws its own randomness from. */
  xRandomness(_vfs: number, length: number, address: number): number {
    this.#bytes(address, length).set(crypto.getRandomValues(new Uint8Array(length)));
    return length;
  }

  xCurrentTimeInt64(_vfs: number, time: number): number {
    this.#view(time).setBigInt64(0, DAYS_BEFORE_1970_MS + BigInt(Date.now()), true);
    return Sqlite.SQLITE_OK;
  }

  /** Looked up anew each time: the engine's memory moves when it grows. */
  #bytes(address: number, length: number): Uint8Array {
    return this.#module.HEAPU8.subarray(address, address + length);
  }

  #view(address: number): DataView {
    return new DataView(this.#module.HEAPU8.buffer, address);
  }

  /** A name of no file where there is no address. */
  #text(address: number): string {
    return address === 0 ? '' : this.#module.UTF8ToString(address);
  }

  #with(file: number, onFault: number, work: (file: OpenFile) => number | void): number {
    const open = this.#open.get(file);
    return open === undefined ? onFault : guarded(onFault, () => work(open));
  }
}

/** SQLite's code must come back whatever OPFS throws: an exception would unwind through C and leave it half done. */
const guarded = (onFault: number, work: () => number | void): number => {
  try {
    return work() ?? Sqlite.SQLITE_OK;
  } catch (cause) {
    return isQuota(cause) ? Sqlite.SQLITE_FULL : onFault;
  }
};
