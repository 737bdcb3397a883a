/**
 * An SQLite file system over OPFS with real names: `vault-1.db` on disk is byte for byte an ordinary file of the engine.
 * Handles are opened up front, because SQLite opens files synchronously. A file exists when it has bytes; deleting empties
 * it. Nothing here decides that a file is bad and throws it away.
 */

import * as Sqlite from '@journeyapps/wa-sqlite/src/sqlite-constants.js';
import { FacadeVFS } from '@journeyapps/wa-sqlite/src/FacadeVFS.js';

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

export class OpfsFilesVfs extends FacadeVFS {
  readonly #directory: FileSystemDirectoryHandle;
  readonly #handles = new Map<string, FileSystemSyncAccessHandle>();
  readonly #open = new Map<number, OpenFile>();

  /** `directory` is one folder of OPFS that belongs to this file system alone. */
  constructor(name: string, module: object, directory: FileSystemDirectoryHandle) {
    super(name, module);
    this.#directory = directory;
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

  override close(): void {
    for (const handle of this.#handles.values()) handle.close();
    this.#handles.clear();
    this.#open.clear();
  }

  override jOpen(
    ...[name, file, flags, outFlags]: [name: string | null, file: number, flags: number, outFlags: DataView]
  ): number {
    const handle = name === null ? undefined : this.#handles.get(name);
    if (name === null || handle === undefined) return Sqlite.SQLITE_CANTOPEN;
    return guarded(Sqlite.SQLITE_CANTOPEN, () => {
      if (handle.getSize() === 0 && (flags & Sqlite.SQLITE_OPEN_CREATE) === 0) return Sqlite.SQLITE_CANTOPEN;
      this.#open.set(file, { name, handle, deleteOnClose: (flags & Sqlite.SQLITE_OPEN_DELETEONCLOSE) !== 0 });
      outFlags.setInt32(0, flags, true);
      return Sqlite.SQLITE_OK;
    });
  }

  override jClose(file: number): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_CLOSE, ({ handle, deleteOnClose }) => {
      this.#open.delete(file);
      if (deleteOnClose) handle.truncate(0);
      handle.flush();
    });
  }

  override jRead(file: number, data: Uint8Array, offset: number): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_READ, ({ handle }) => {
      const bytes = data.subarray();
      const read = handle.read(bytes, { at: offset });
      if (read >= bytes.byteLength) return Sqlite.SQLITE_OK;
      bytes.fill(0, read);
      return Sqlite.SQLITE_IOERR_SHORT_READ;
    });
  }

  override jWrite(file: number, data: Uint8Array, offset: number): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_WRITE, ({ handle }) => {
      const bytes = data.subarray();
      // Fewer bytes than given means that the disk took no more.
      return handle.write(bytes, { at: offset }) === bytes.byteLength ? Sqlite.SQLITE_OK : Sqlite.SQLITE_FULL;
    });
  }

  override jTruncate(file: number, size: number): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_TRUNCATE, ({ handle }) => handle.truncate(size));
  }

  override jSync(file: number): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_FSYNC, ({ handle }) => handle.flush());
  }

  override jFileSize(file: number, size: DataView): number {
    return this.#with(file, Sqlite.SQLITE_IOERR_FSTAT, ({ handle }) =>
      size.setBigInt64(0, BigInt(handle.getSize()), true),
    );
  }

  override jDelete(name: string): number {
    return guarded(Sqlite.SQLITE_IOERR_DELETE, () => {
      const handle = this.#handles.get(name);
      handle?.truncate(0);
      handle?.flush();
    });
  }

  override jAccess(name: string, _flags: number, exists: DataView): number {
    return guarded(Sqlite.SQLITE_IOERR_ACCESS, () =>
      exists.setInt32(0, (this.#handles.get(name)?.getSize() ?? 0) > 0 ? 1 : 0, true),
    );
  }

  override jSectorSize(): number {
    return 4096;
  }

  override jDeviceCharacteristics(): number {
    return Sqlite.SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | Sqlite.SQLITE_IOCAP_POWERSAFE_OVERWRITE;
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
