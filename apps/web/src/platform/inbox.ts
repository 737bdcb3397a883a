/**
 * What was shared to Cairn while no vault was open: each text sealed by a key that cannot be read out, in an order. Used
 * by the service worker, which puts in, and by the page, which takes out once the vault has it.
 */

import { isDeviceCryptoKey, newDeviceCryptoKey, openInBrowser, sealInBrowser } from '@cairn/crypto/web';
import { openSmallRecords } from './small-records.ts';
import type { SmallRecords } from './small-records.ts';

export const INBOX_DATABASE = 'cairn-inbox';
const LABEL = 'inbox';
const KEY = 'key';
const ITEM = /^item-/;

export interface InboxItem {
  readonly text: string;
  remove(): Promise<void>;
}

export const putIntoInbox = (text: string): Promise<void> =>
  withInbox(async (records) => {
    const key = await keyOf(records);
    const sealed = await sealInBrowser(new TextEncoder().encode(text), { key, label: LABEL });
    const name = `item-${Date.now().toString().padStart(15, '0')}-${crypto.randomUUID()}`;
    await records.put({ [KEY]: key, [name]: sealed });
  });

/** The oldest one; `null` when there is none. One that does not open is left where it is and passed over. */
export const firstInInbox = (): Promise<InboxItem | null> =>
  withInbox(async (records) => {
    const all = await records.all();
    const key = all.get(KEY);
    if (!isDeviceCryptoKey(key)) return null;
    for (const name of [...all.keys()].filter((one) => ITEM.test(one)).sort()) {
      const sealed = all.get(name);
      const opened = sealed instanceof Uint8Array ? await openInBrowser(sealed, { key, label: LABEL }) : null;
      if (opened?.ok !== true) continue;
      return {
        text: new TextDecoder().decode(opened.value),
        remove: () => withInbox((again) => again.remove(name)),
      };
    }
    return null;
  });

const keyOf = async (records: SmallRecords): Promise<CryptoKey> => {
  const kept = await records.get(KEY);
  return isDeviceCryptoKey(kept) ? kept : newDeviceCryptoKey();
};

const withInbox = async <T>(work: (records: SmallRecords) => Promise<T>): Promise<T> => {
  const records = await openSmallRecords(INBOX_DATABASE);
  try {
    return await work(records);
  } finally {
    records.close();
  }
};
