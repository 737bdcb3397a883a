/**
 * This browser's keys: for each generation of the vault its data key, wrapped by a WebCrypto key that cannot be read out,
 * and where the vault in use lies. Law: keys are durable here before their file is made.
 */

import {
  isDeviceCryptoKey,
  newDeviceCryptoKey,
  unwrapKeyInBrowser,
  wrapKeyForBrowser,
} from '@cairn/crypto/web';
import type { DataKey } from '@cairn/crypto';
import type { WebStorage } from '@cairn/store/web';
import { openSmallRecords } from '../platform/small-records.ts';
import type { SmallRecords } from '../platform/small-records.ts';
import type { WordsKnown } from './lock/lock-asks.ts';

export const KEYS_DATABASE = 'cairn-keys';

export interface Place {
  readonly storage: WebStorage;
  readonly generation: number;
  /** `making` until the 24 words open it as well: nothing was ever said to be kept in it. */
  readonly phase: 'making' | 'kept';
}

export interface KeyRing {
  /** `null`: nothing was ever made here, or this memory was cleared. */
  readonly place: Place | null;
  /** Highest generation with keys, 0 when there is none. */
  readonly newest: number;
  /** `null`: the key is gone or does not open. */
  dataKey(generation: number): Promise<DataKey | null>;
  /** Opened by this browser alone: a lock that was there is gone. */
  keep(place: Place, key: DataKey): Promise<void>;
  /** As it lies here, for `lock/kept-lock.ts` to read; `undefined` when there is none. */
  lock(generation: number): unknown;
  /** In the place of the key that this browser opens alone, in one step. */
  keepLock(generation: number, lock: object): Promise<void>;
  wordsKnown(generation: number): WordsKnown;
  keepWordsKnown(generation: number, known: WordsKnown): Promise<void>;
  settle(place: Place): Promise<void>;
  erase(): Promise<void>;
}

/** `null` where the browser keeps nothing (IndexedDB missing or refused). */
export const openKeyRing = async (): Promise<KeyRing | null> => {
  const records = await openOrNull();
  if (records === null) return null;
  const all = await records.all();
  const generations = [...all.keys()].map((name) => Number(/^keys-(\d+)$/.exec(name)?.[1] ?? 0));
  return {
    place: parsePlace(all.get('place')),
    newest: Math.max(0, ...generations),
    dataKey: async (generation) => {
      const kept = parseKeys(all.get(keysName(generation)));
      if (kept === null) return null;
      const opened = await unwrapKeyInBrowser(kept.wrapped, kept.device);
      return opened.ok ? opened.value : null;
    },
    keep: async (place, key) => {
      const device = await newDeviceCryptoKey();
      const wrapped = await wrapKeyForBrowser(key, device);
      const { generation } = place;
      await records.put({
        [keysName(generation)]: { device, wrapped },
        [lockName(generation)]: undefined,
        place,
      });
    },
    lock: (generation) => all.get(lockName(generation)),
    keepLock: (generation, lock) => records.put({ [keysName(generation)]: {}, [lockName(generation)]: lock }),
    wordsKnown: (generation) => parseKnown(all.get(wordsName(generation))),
    keepWordsKnown: (generation, known) => records.put({ [wordsName(generation)]: known }),
    settle: (place) => records.put({ place }),
    erase: () => records.clear(),
  };
};

const keysName = (generation: number): string => `keys-${generation}`;
const lockName = (generation: number): string => `lock-${generation}`;
const wordsName = (generation: number): string => `words-${generation}`;

const parseKnown = (value: unknown): WordsKnown =>
  value === 'seen' || value === 'checked' ? value : 'not-yet';

const openOrNull = async (): Promise<SmallRecords | null> => {
  if (typeof indexedDB === 'undefined') return null;
  try {
    return await openSmallRecords(KEYS_DATABASE);
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const parsePlace = (value: unknown): Place | null => {
  if (!isRecord(value)) return null;
  const { storage, generation, phase } = value as Partial<Record<keyof Place, unknown>>;
  if (storage !== 'opfs' && storage !== 'indexeddb') return null;
  if (typeof generation !== 'number' || (phase !== 'making' && phase !== 'kept')) return null;
  return { storage, generation, phase };
};

const parseKeys = (value: unknown): { readonly device: CryptoKey; readonly wrapped: Uint8Array } | null => {
  if (!isRecord(value)) return null;
  const { device, wrapped } = value as { readonly device?: unknown; readonly wrapped?: unknown };
  return isDeviceCryptoKey(device) && wrapped instanceof Uint8Array ? { device, wrapped } : null;
};
