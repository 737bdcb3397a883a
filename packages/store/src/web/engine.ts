/**
 * The SQLite engine with its file system, ready to open one database: OPFS where there are synchronous handles,
 * IndexedDB by the slower asynchronous build, or memory. The wasm comes compiled from outside, so that it can stream.
 */

import { Factory } from '@journeyapps/wa-sqlite';
import type { EngineApi, EngineModule, ModuleOptions } from '@journeyapps/wa-sqlite';
import syncBuild from '@journeyapps/wa-sqlite/dist/mc-wa-sqlite.mjs';
import { OpfsFilesVfs } from './opfs-files-vfs.ts';

export type WebStorage = 'opfs' | 'indexeddb' | 'memory';

/** Beside SQLite itself: what a file system needs before and after SQLite touches a name. */
export interface Engine {
  readonly api: EngineApi;
  readonly module: EngineModule;
  readonly fileSystem: string;
  /** The asynchronous build: each step of a statement may have to be waited for. */
  readonly waits: boolean;
  prepare(name: string): Promise<void>;
  release(name: string): Promise<void>;
  /** Empties a prepared name, so that a copy can be written anew. */
  empty(name: string): Promise<void>;
  /** First bytes of a prepared name, as far as there are any; `null` where the file system cannot tell. */
  head(name: string, length: number): Uint8Array | null;
  close(): Promise<void>;
}

export interface EngineSource {
  readonly storage: WebStorage;
  /** The OPFS folder or the IndexedDB database, used by nothing else. */
  readonly place: string;
  /** The engine's compiled code: the synchronous build, or the asynchronous one for `indexeddb`. */
  readonly wasm: Promise<WebAssembly.Module>;
}

/** Throws what the storage throws when it is not to be had. */
export const loadEngine = ({ storage, place, wasm }: EngineSource): Promise<Engine> => {
  switch (storage) {
    case 'opfs':
      return opfsEngine(place, wasm);
    case 'indexeddb':
      return indexedDbEngine(place, wasm);
    case 'memory':
      return memoryEngine(wasm);
    default:
      return storage satisfies never;
  }
};

/** The asynchronous build is another half megabyte: fetched only where it is needed. */
const indexedDbEngine = async (place: string, wasm: Promise<WebAssembly.Module>): Promise<Engine> => {
  const [{ default: asyncBuild }, { IDBBatchAtomicVFS }] = await Promise.all([
    import('@journeyapps/wa-sqlite/dist/mc-wa-sqlite-async.mjs'),
    import('@journeyapps/wa-sqlite/src/examples/IDBBatchAtomicVFS.js'),
  ]);
  const module = await asyncBuild(moduleOptions(await wasm));
  const blocks = await IDBBatchAtomicVFS.create('cairn-indexeddb', module, { idbName: place });
  return {
    ...unprepared(sealing(module, blocks)),
    waits: true,
    empty: async (name) => {
      await blocks.jDelete(name, 1);
    },
    close: async () => blocks.close(),
  };
};

const memoryEngine = async (wasm: Promise<WebAssembly.Module>): Promise<Engine> => {
  const { MemoryVFS } = await import('@journeyapps/wa-sqlite/src/examples/MemoryVFS.js');
  const module = await syncBuild(moduleOptions(await wasm));
  const memory = await MemoryVFS.create('cairn-memory', module);
  return {
    ...unprepared(sealing(module, memory)),
    empty: async (name) => {
      memory.jDelete(name, 0);
    },
    close: async () => memory.close(),
  };
};

const opfsEngine = async (place: string, wasm: Promise<WebAssembly.Module>): Promise<Engine> => {
  const [directory, module] = await Promise.all([
    navigator.storage.getDirectory().then((root) => root.getDirectoryHandle(place, { create: true })),
    wasm.then((code) => syncBuild(moduleOptions(code))),
  ]);
  const files = new OpfsFilesVfs('cairn-opfs', module, directory);
  return {
    ...sealing(module, files),
    prepare: (name) => files.prepare(name),
    release: (name) => files.release(name),
    empty: async (name) => files.empty(name),
    head: (name, length) => files.head(name, length),
    close: async () => files.close(),
  };
};

export const moduleOptions = (wasm: WebAssembly.Module): ModuleOptions => ({
  instantiateWasm: (imports, done) => {
    void WebAssembly.instantiate(wasm, imports).then((instance) => done(instance, wasm));
    return {};
  },
});

type Sealed = Pick<Engine, 'api' | 'module' | 'fileSystem' | 'waits'>;

/** Registers a file system and the encrypting layer above it. */
const sealing = (module: EngineModule, files: { readonly name: string }): Sealed => {
  const api = Factory(module);
  api.vfs_register(files, false);
  module.ccall('sqlite3mc_vfs_create', 'number', ['string', 'number'], [files.name, 0]);
  return { api, module, fileSystem: `multipleciphers-${files.name}`, waits: false };
};

const nothing = async (): Promise<void> => {};

/** For file systems that make files when SQLite asks. */
const unprepared = (sealed: Sealed): Omit<Engine, 'empty' | 'close'> => ({
  ...sealed,
  prepare: nothing,
  release: nothing,
  head: () => null,
});
