/**
 * Opens this browser's vault and answers for it. Law: never a silent fresh start. A vault is made only where nothing was
 * kept before or where the person asked to begin anew; a file that cannot be read is left as it is, under its name.
 */

import {
  deriveRecoveryKey,
  newDataKey,
  newRecoverySecret,
  randomBytes,
  unwrapKey,
  wrapKey,
} from '@cairn/crypto';
import type { DataKey, RecoverySecret } from '@cairn/crypto';
import { DatabaseFault } from '@cairn/store';
import type { Database } from '@cairn/store';
import { openWebDatabase } from '@cairn/store/web';
import type { WebStorage } from '@cairn/store/web';
import { openVault, systemClock } from '@cairn/vault';
import type { OpenVault, Opening, Topic } from '@cairn/vault';
import { openKeyRing } from './key-ring.ts';
import type { KeyRing, Place } from './key-ring.ts';
import { findStorage, VAULT_PLACE } from './storage-engine.ts';
import { fileName, vaultFiles } from './vault-files.ts';
import type { VaultFiles } from './vault-files.ts';

export interface HostPorts {
  /** Compiled once, or fetched when first asked for. */
  wasm(storage: WebStorage): Promise<WebAssembly.Module>;
  changed(topics: readonly Topic[]): void;
}

export interface VaultHost {
  /** How it stands now; opens on the first call. */
  opening(knowsVault: boolean): Promise<Opening>;
  /** `null` unless the opening is `ready`. */
  vault(): OpenVault | null;
  /** A page of the open file could not be read: from now on the person may begin anew. */
  foundDamage(): Promise<void>;
  /** Only where the opening is not `ready`. */
  beginAnew(): Promise<Opening>;
  /** `null` when the words open none of the files here. */
  openWithWords(words: string): Promise<Opening | null>;
  damagedFile(): Promise<Blob | null>;
  erase(): Promise<void>;
}

interface Surroundings {
  readonly ring: KeyRing | null;
  readonly storage: WebStorage;
  readonly files: VaultFiles;
}

interface ToOpen {
  readonly place: Place;
  readonly key: DataKey;
  /** For a vault that is being made. */
  readonly secret: RecoverySecret | null;
}

export const createVaultHost = (ports: HostPorts): VaultHost => {
  let current: Promise<Opening> | null = null;
  let vault: OpenVault | null = null;

  const openDatabase = async ({ place, key }: ToOpen): Promise<Database> =>
    openWebDatabase({
      storage: place.storage,
      place: VAULT_PLACE,
      name: fileName(place.generation),
      key,
      wasm: ports.wasm(place.storage),
    });

  const openPlace = async (ring: KeyRing | null, toOpen: ToOpen): Promise<Opening> => {
    const { place, secret } = toOpen;
    try {
      const database = await openDatabase(toOpen);
      const opened = await openVault({
        database,
        clock: systemClock,
        random: randomBytes,
        ...(secret === null ? {} : { recoverySecret: secret }),
      });
      if (!opened.ok) {
        await database.close();
        return openingOfError(opened.error, place);
      }
      if (place.phase === 'making') await ring?.settle({ ...place, phase: 'kept' });
      vault = opened.value;
      vault.onChange((topics) => ports.changed(topics));
      return { type: 'ready', storage: place.storage, isNew: secret !== null };
    } catch (cause) {
      if (cause instanceof DatabaseFault) return openingOfFault(cause, place);
      if (cause instanceof DOMException) return { type: 'trouble', code: cause.name };
      throw cause;
    }
  };

  const make = async ({ ring, storage, files }: Surroundings): Promise<Opening> => {
    const generation = 1 + Math.max(ring?.newest ?? 0, ...(await files.generations()));
    const key = newDataKey();
    const secret = newRecoverySecret();
    const place: Place = { storage, generation, phase: 'making' };
    const { wrapForWords } = await import('./words-and-keys.ts');
    await files.addRecoverable({ generation, wrapped: wrapForWords(key, secret) });
    await ring?.keep(place, key);
    return openPlace(ring, { place, key, secret });
  };

  const openHere = async (knowsVault: boolean): Promise<Opening> => {
    const around = await lookAround();
    const { ring, files } = around;
    const place = ring?.place ?? null;
    if (place === null) {
      if ((await files.generations()).length > 0) return { type: 'keys-gone' };
      return knowsVault ? { type: 'emptied' } : make(around);
    }
    // It was being made when the browser stopped; nothing was kept in it yet.
    if (place.phase === 'making') return make(around);
    if (place.storage !== around.storage) return { type: 'trouble', code: `no-${place.storage}` };
    if (!(await files.generations()).includes(place.generation)) return { type: 'emptied' };
    const key = (await ring?.dataKey(place.generation)) ?? null;
    return key === null ? { type: 'keys-gone' } : openPlace(ring, { place, key, secret: null });
  };

  const become = (opening: Promise<Opening>): Promise<Opening> => {
    current = opening.catch((cause: unknown) => {
      if (cause instanceof DOMException) return { type: 'trouble', code: cause.name } as const;
      throw cause;
    });
    return current;
  };

  const letGo = async (): Promise<void> => {
    await vault?.close();
    vault = null;
  };

  const isReady = async (): Promise<boolean> => current !== null && (await current).type === 'ready';

  return {
    opening: (knowsVault) => current ?? become(openHere(knowsVault)),
    vault: () => vault,
    foundDamage: async () => {
      const place = (await openKeyRing())?.place;
      if (place != null) current = Promise.resolve({ type: 'damaged', keptAs: fileName(place.generation) });
    },
    beginAnew: async () => {
      if (current !== null && (await isReady())) return current;
      await letGo();
      return become(lookAround().then(make));
    },
    openWithWords: async (words) => {
      if (current !== null && (await isReady())) return current;
      const around = await lookAround();
      const { openWithPhrase } = await import('./words-and-keys.ts');
      const found = await openWithPhrase(words, around.files);
      if (found === null) return null;
      const place: Place = { storage: around.storage, generation: found.generation, phase: 'kept' };
      await around.ring?.keep(place, found.key);
      return become(openPlace(around.ring, { place, key: found.key, secret: null }));
    },
    damagedFile: async () => {
      const { ring, files } = await lookAround();
      return ring?.place == null ? null : files.file(ring.place.generation);
    },
    erase: async () => {
      await letGo();
      current = null;
      const { ring, files } = await lookAround();
      // The key first: without it what is left of the files is noise.
      await ring?.erase();
      await files.erase();
    },
  };
};

const lookAround = async (): Promise<Surroundings> => {
  const ring = await openKeyRing();
  // A vault that was made in IndexedDB stays there when the browser learns more.
  const storage = ring?.place?.storage === 'indexeddb' ? 'indexeddb' : await findStorage(ring !== null);
  return { ring, storage, files: vaultFiles(storage) };
};

type OpenError = Extract<Awaited<ReturnType<typeof openVault>>, { ok: false }>['error'];

const openingOfError = (error: OpenError, place: Place): Opening => {
  switch (error.type) {
    case 'Newer':
      return { type: 'newer', found: error.found, known: error.known };
    case 'Damaged':
      return { type: 'damaged', keptAs: fileName(place.generation) };
    case 'StoreTrouble':
      return { type: 'trouble', code: error.code };
    default:
      return { type: 'trouble', code: error.type };
  }
};

/** The key is the one that made this file: that it does not fit means that the file is no longer what it was. */
const openingOfFault = (fault: DatabaseFault, place: Place): Opening => {
  switch (fault.reason) {
    case 'damaged':
    case 'wrong-key':
      return { type: 'damaged', keptAs: fileName(place.generation) };
    case 'full':
    case 'busy':
    case 'cannot-open':
    case 'io':
      return { type: 'trouble', code: fault.code };
    default:
      return fault.reason satisfies never;
  }
};
