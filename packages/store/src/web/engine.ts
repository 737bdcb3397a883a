/// <reference path="./engine-types.d.ts" />
/**
 * The SQLite engine with its file system, ready to open one database: OPFS where there are synchronous handles,
 * IndexedDB by the slower asynchronous build, or memory. The wasm comes compiled from outside, so that it can stream.
 */

import { Factory } from '@journeyapps/wa-sqlite';
import type { EngineApi, EngineModule, ModuleOptions } from '@journeyapps/wa-sqlite';

export type WebStorage = 'opfs' | 'indexeddb' | 'memory';

/** Beside SQLite itself: what a file system needs before and after SQLite touches a name. */
export interface Engine {
  readonly api: EngineApi;
  readonly module: EngineModule;
  readonly fileSystem: string;
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

export const loadEngine = (source: EngineSource): Promise<Engine> => {
  switch (source.storage) {
    case 'opfs':
      return opfsEngine(source);
    case 'indexeddb':
      return indexedDbEngine(source);
    case 'memory':
      return memoryEngine(source);
    default:
      return source.storage satisfies never;
  }
};

const moduleOptions = (wasm: WebAssembly.Module): ModuleOptions => ({
  instantiateWasm: (imports, done) => {
    void WebAssembly.instantiate(wasm, imports).then((instance) => done(instance, wasm));
    return {};
  },
});

/** Registers a file system and the encrypting layer above it; gives the layer's name. */
const sealing = (
  { api, module }: Pick<Engine, 'api' | 'module'>,
  files: { readonly name: string },
): string => {
  api.vfs_register(files, false);
  module.ccall('sqlite3mc_vfs_create', 'number', ['string', 'number'], [files.name, 0]);
  return `multipleciphers-${files.name}`;
};

const nothing = async (): Promise<void> => {};

const opfsEngine = async ({ place, wasm }: EngineSource): Promise<Engine> => {
  const [{ default: factory }, { OpfsFilesVfs }, directory] = await Promise.all([
    import('@journeyapps/wa-sqlite/dist/mc-wa-sqlite.mjs'),
    import('./opfs-files-vfs.ts'),
    opfsDirectory(place),
  ]);
  const module = await factory(moduleOptions(await wasm));
  const api = Factory(module);
  const files = new OpfsFilesVfs('cairn-opfs', module, directory);
  const fileSystem = sealing({ api, module }, files);
  return {
    api,
    module,
    fileSystem,
    prepare: (name) => files.prepare(name),
    release: (name) => files.release(name),
    empty: async (name) => files.empty(name),
    head: (name, length) => files.head(name, length),
    close: async () => files.close(),
  };
};

const indexedDbEngine = async ({ place, wasm }: EngineSource): Promise<Engine> => {
  const [{ default: factory }, { IDBBatchAtomicVFS }] = await Promise.all([
    import('@journeyapps/wa-sqlite/dist/mc-wa-sqlite-async.mjs'),
    import('@journeyapps/wa-sqlite/src/examples/IDBBatchAtomicVFS.js'),
  ]);
  const module = await factory(moduleOptions(await wasm));
  const api = Factory(module);
  const blocks = await IDBBatchAtomicVFS.create('cairn-indexeddb', module, { idbName: place });
  const fileSystem = sealing({ api, module }, blocks);
  return {
    api,
    module,
    fileSystem,
    prepare: nothing,
    release: nothing,
    empty: async (name) => {
      await blocks.jDelete(name, 1);
    },
    head: () => null,
    close: async () => blocks.close(),
  };
};

const memoryEngine = async ({ wasm }: EngineSource): Promise<Engine> => {
  const [{ default: factory }, { MemoryVFS }] = await Promise.all([
    import('@journeyapps/wa-sqlite/dist/mc-wa-sqlite.mjs'),
    import('@journeyapps/wa-sqlite/src/examples/MemoryVFS.js'),
  ]);
  const module = await factory(moduleOptions(await wasm));
  const api = Factory(module);
  const memory = await MemoryVFS.create('cairn-memory', module);
  const fileSystem = sealing({ api, module }, memory);
  return {
    api,
    module,
    fileSystem,
    prepare: nothing,
    release: nothing,
    empty: async (name) => {
      memory.jDelete(name, 0);
    },
    head: () => null,
    close: async () => memory.close(),
  };
};

/** Makes the folder where it is missing. */
const opfsDirectory = async (place: string): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(place, { create: true });
