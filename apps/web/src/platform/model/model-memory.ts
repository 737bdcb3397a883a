/**
 * Which model the person brings, kept in this browser alone, outside the vault: it is no part of the record, of a saved file or of
 * anything that is ever sent. Address, name and key lie sealed by a key that cannot be read out.
 */

import { isDeviceCryptoKey, newDeviceCryptoKey, openInBrowser, sealInBrowser } from '@cairn/crypto/web';
import { openSmallRecords, type SmallRecords } from '../small-records.ts';
import type { KeptModel } from './challenge-model.ts';
import { parseKept } from './parse-kept.ts';

export const MODEL_DATABASE = 'cairn-model';
const LABEL = 'model';
const KEY = 'key';
const SETUP = 'setup';

export interface ModelMemory {
  /** `null`: none was brought, or what was kept does not open any more. */
  read(): Promise<KeptModel | null>;
  /** False where the browser keeps nothing. */
  keep(kept: KeptModel): Promise<boolean>;
  forget(): Promise<void>;
}

export const createModelMemory = (): ModelMemory => ({
  read: async () => (await withRecords(readFrom)) ?? null,
  keep: async (kept) => (await withRecords((records) => keepIn(records, kept))) ?? false,
  forget: () => withRecords((records) => records.clear()),
});

const readFrom = async (records: SmallRecords): Promise<KeptModel | null> => {
  const [key, sealed] = await Promise.all([records.get(KEY), records.get(SETUP)]);
  if (!isDeviceCryptoKey(key) || !(sealed instanceof Uint8Array)) return null;
  const opened = await openInBrowser(sealed, { key, label: LABEL });
  return opened.ok ? parseKept(new TextDecoder().decode(opened.value)) : null;
};

const keepIn = async (records: SmallRecords, kept: KeptModel): Promise<boolean> => {
  const before = await records.get(KEY);
  const key = isDeviceCryptoKey(before) ? before : await newDeviceCryptoKey();
  const bytes = new TextEncoder().encode(JSON.stringify(kept));
  await records.put({ [KEY]: key, [SETUP]: await sealInBrowser(bytes, { key, label: LABEL }) });
  return true;
};

/** `undefined` where the browser refuses: no IndexedDB, a private window, a full device. */
const withRecords = async <T>(work: (records: SmallRecords) => Promise<T>): Promise<T | undefined> => {
  if (typeof indexedDB === 'undefined') return undefined;
  try {
    const records = await openSmallRecords(MODEL_DATABASE);
    try {
      return await work(records);
    } finally {
      records.close();
    }
  } catch (cause) {
    if (cause instanceof DOMException) return undefined;
    throw cause;
  }
};
