/**
 * The vault's files by generation. A generation begins with new keys and a new name; an older one is never opened for
 * writing again. `keys.json` beside them holds each data key wrapped by the recovery secret: the 24 words and this folder
 * are enough.
 */

import type { WebStorage } from '@cairn/store/web';
import { deleteIndexedDb, openSmallRecords } from '../platform/small-records.ts';
import { VAULT_PLACE } from './storage-engine.ts';

const SIDECAR = 'keys.json';

/** Where there is no folder to put the sidecar in: a database apart from this browser's own keys. */
const RECOVERY_DATABASE = 'cairn-recovery';

export const fileName = (generation: number): string => `vault-${generation}.db`;

/** A data key wrapped by the recovery secret, as the sidecar keeps it. */
export interface RecoverableFile {
  readonly generation: number;
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

export interface VaultFiles {
  /** Generations whose file has bytes, oldest first. */
  generations(): Promise<readonly number[]>;
  /** The sealed file as it lies there and, beside it, the keys that the 24 words open; empty when there is none. */
  sealed(generation: number): Promise<readonly File[]>;
  recoverable(): Promise<readonly RecoverableFile[]>;
  /** Durable when it resolves. */
  addRecoverable(entry: RecoverableFile): Promise<void>;
  /** In the place of all that are there. Durable when it resolves. */
  keepRecoverable(entries: readonly RecoverableFile[]): Promise<void>;
  erase(): Promise<void>;
}

export const vaultFiles = (storage: WebStorage): VaultFiles => {
  switch (storage) {
    case 'opfs':
      return opfsFiles();
    case 'indexeddb':
      return indexedDbFiles();
    case 'memory':
      return NO_FILES;
    default:
      return storage satisfies never;
  }
};

const NO_FILES: VaultFiles = {
  generations: async () => [],
  sealed: async () => [],
  recoverable: async () => [],
  addRecoverable: async () => {},
  keepRecoverable: async () => {},
  erase: async () => {},
};

const generationOf = (name: string): number | null => {
  const found = /^\/?vault-(\d{1,9})\.db$/.exec(name);
  return found?.[1] === undefined ? null : Number(found[1]);
};

const opfsFiles = (): VaultFiles => {
  const folder = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(VAULT_PLACE, { create: true });
  const readFile = async (name: string): Promise<File | null> => {
    try {
      return await (await (await folder()).getFileHandle(name)).getFile();
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'NotFoundError') return null;
      throw cause;
    }
  };
  const recoverable = async (): Promise<readonly RecoverableFile[]> =>
    parseSidecar((await (await readFile(SIDECAR))?.text()) ?? '');
  return {
    generations: async () => {
      const found: number[] = [];
      for await (const name of (await folder()).keys()) {
        const generation = generationOf(name);
        if (generation !== null && ((await readFile(name))?.size ?? 0) > 0) found.push(generation);
      }
      return found.sort((a, b) => a - b);
    },
    sealed: async (generation) => {
      const files = await Promise.all([fileName(generation), SIDECAR].map(readFile));
      return (files[0]?.size ?? 0) === 0 ? [] : files.filter((file) => file !== null);
    },
    recoverable,
    addRecoverable: async (entry) => {
      const entries = [...(await recoverable()), entry];
      await writeWhole(await folder(), SIDECAR, sidecarOf(entries));
    },
    keepRecoverable: async (entries) => writeWhole(await folder(), SIDECAR, sidecarOf(entries)),
    erase: async () => (await navigator.storage.getDirectory()).removeEntry(VAULT_PLACE, { recursive: true }),
  };
};

const writeWhole = async (folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> => {
  const handle = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle();
  try {
    const bytes = new TextEncoder().encode(text);
    handle.write(bytes, { at: 0 });
    // What follows goes only once what counts is there.
    handle.flush();
    handle.truncate(bytes.byteLength);
    handle.flush();
  } finally {
    handle.close();
  }
};

/** The engine's own tables: a row of `metadata` for each file. */
const indexedDbFiles = (): VaultFiles => ({
  ...NO_FILES,
  generations: async () => {
    const names = await fileNamesInIndexedDb();
    return names.map(generationOf).filter((generation) => generation !== null);
  },
  recoverable: async () => {
    const records = await openSmallRecords(RECOVERY_DATABASE);
    const text = await records.get(SIDECAR);
    records.close();
    return parseSidecar(typeof text === 'string' ? text : '');
  },
  addRecoverable: async (entry) => {
    const records = await openSmallRecords(RECOVERY_DATABASE);
    const text = await records.get(SIDECAR);
    const entries = [...parseSidecar(typeof text === 'string' ? text : ''), entry];
    await records.put({ [SIDECAR]: sidecarOf(entries) });
    records.close();
  },
  keepRecoverable: async (entries) => {
    const records = await openSmallRecords(RECOVERY_DATABASE);
    await records.put({ [SIDECAR]: sidecarOf(entries) });
    records.close();
  },
  erase: async () => {
    await deleteIndexedDb(VAULT_PLACE);
    await deleteIndexedDb(RECOVERY_DATABASE);
  },
});

const fileNamesInIndexedDb = (): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(VAULT_PLACE);
    // It is not there, and looking must not make it.
    request.onupgradeneeded = () => {
      resolve([]);
      request.transaction?.abort();
    };
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
    request.onsuccess = () => {
      const open = request.result;
      const names = open.transaction('metadata').objectStore('metadata').getAllKeys();
      names.onerror = () => reject(names.error ?? new Error('IndexedDB'));
      names.onsuccess = () => {
        open.close();
        resolve(names.result.map(String));
      };
    };
  });

const sidecarOf = (entries: readonly RecoverableFile[]): string =>
  JSON.stringify({
    about: 'Cairn: the key of each file here, sealed by the 24 words. Keep it with the files.',
    version: 1,
    files: entries.map(({ generation, wrapped }) => ({
      file: fileName(generation),
      sealedKey: Array.from(wrapped, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    })),
  });

/** What cannot be read is left out: the words may still fit another entry. */
const parseSidecar = (text: string): readonly RecoverableFile[] => {
  const entries = [...text.matchAll(/\{"file":"(vault-\d{1,9}\.db)","sealedKey":"((?:[0-9a-f]{2})+)"\}/g)];
  return entries.flatMap(([, file = '', hex = '']) => {
    const generation = generationOf(file);
    const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
    return generation === null ? [] : [{ generation, wrapped: Uint8Array.from(bytes) }];
  });
};
