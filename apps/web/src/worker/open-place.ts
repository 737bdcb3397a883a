/** Opens the vault in one place with one key, and says how that ended. What it cannot read it leaves as it is. */

import { randomBytes } from '@cairn/crypto';
import type { DataKey, RecoverySecret } from '@cairn/crypto';
import { DatabaseFault, openWebDatabase } from '@cairn/store/web';
import type { WebStorage } from '@cairn/store/web';
import { openVault, systemClock } from '@cairn/vault';
import type { OpenVault, Opening } from '@cairn/vault';
import { checkpointWhenIdle } from './checkpoint-when-idle.ts';
import type { Place } from './key-ring.ts';
import { VAULT_PLACE } from './storage-engine.ts';
import { fileName } from './vault-files.ts';

export interface ToOpen {
  readonly place: Place;
  readonly key: DataKey;
  /** For a vault that is being made; `null` for one that is there. */
  readonly secret: RecoverySecret | null;
  /** The engine's compiled code. */
  wasm(storage: WebStorage): Promise<WebAssembly.Module>;
}

export interface Opened {
  readonly opening: Opening;
  /** Only when `opening` is `ready`. */
  readonly vault: OpenVault | null;
}

export const openPlace = async (toOpen: ToOpen): Promise<Opened> => {
  try {
    return await openOrThrow(toOpen);
  } catch (cause) {
    if (cause instanceof DatabaseFault) return ended(openingOfFault(cause, toOpen.place));
    if (cause instanceof DOMException) return ended({ type: 'trouble', code: cause.name });
    throw cause;
  }
};

const openOrThrow = async ({ place, key, secret, wasm }: ToOpen): Promise<Opened> => {
  const plain = await openWebDatabase({
    storage: place.storage,
    place: VAULT_PLACE,
    name: fileName(place.generation),
    key,
    wasm: wasm(place.storage),
  });
  const database = place.storage === 'opfs' ? checkpointWhenIdle(plain) : plain;
  const opened = await openVault({
    database,
    clock: systemClock,
    random: randomBytes,
    languages: navigator.languages,
    ...(secret === null ? {} : { recoverySecret: secret }),
  });
  if (opened.ok) {
    const opening: Opening = { type: 'ready', storage: place.storage, isNew: secret !== null };
    return { opening, vault: opened.value };
  }
  await database.close();
  return ended(openingOfError(opened.error, place));
};

const ended = (opening: Opening): Opened => ({ opening, vault: null });

type OpenError = Extract<Awaited<ReturnType<typeof openVault>>, { readonly ok: false }>['error'];

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
