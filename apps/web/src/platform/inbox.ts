/**
 * What was shared to Cairn while no vault was open: each text sealed by a key that cannot be read out, in an order. Used
 * by the service worker, which puts in, and by the page, which takes out once the vault has it.
 */

import { isDeviceCryptoKey, newDeviceCryptoKey, openInBrowser, sealInBrowser } from '@cairn/crypto/web';
import { openSmallRecords } from './small-records.ts';
import type { SmallRecords } from './small-records.ts';

export const INBOX_DATABASE = 'cairn-inbox';
const LABEL = 'inbox';
export const KEY = 'key';
const ITEM = /^item-/;
const DONE_LABEL = 'inbox-done';
const DONE = /^done-/;

export interface InboxItem {
  readonly text: string;
  remove(): Promise<void>;
}

/** What was tapped on a notice: a ritual or a mood, and the act by which it is kept once, however often it is put in here. */
export interface InboxDone {
  readonly keeps: { readonly ritual: string } | { readonly mood: number };
  readonly act: string;
  readonly at: number;
}

export interface InboxDoneItem extends InboxDone {
  remove(): Promise<void>;
}

export const putDoneIntoInbox = ({ keeps, act, at }: InboxDone): Promise<void> =>
  withInbox(async (records) => {
    const key = await keyOf(records);
    const text = JSON.stringify({ ...keeps, act, at });
    const sealed = await sealInBrowser(new TextEncoder().encode(text), { key, label: DONE_LABEL });
    await records.put({ [KEY]: key, [`done-${act}`]: sealed });
  });

/** All of them, oldest first. What does not open is left where it is and passed over. */
export const doneInInbox = (): Promise<readonly InboxDoneItem[]> =>
  withInbox(async (records) => {
    const all = await records.all();
    const key = all.get(KEY);
    if (!isDeviceCryptoKey(key)) return [];
    const items: InboxDoneItem[] = [];
    for (const name of [...all.keys()].filter((one) => DONE.test(one))) {
      const sealed = all.get(name);
      const opened =
        sealed instanceof Uint8Array ? await openInBrowser(sealed, { key, label: DONE_LABEL }) : null;
      const done = opened?.ok === true ? parseDone(new TextDecoder().decode(opened.value)) : null;
      if (done !== null) items.push({ ...done, remove: () => withInbox((again) => again.remove(name)) });
    }
    return items.toSorted((a, b) => a.at - b.at);
  });

const parseDone = (text: string): InboxDone | null => {
  const { ritual, mood, act, at }: Readonly<Record<string, unknown>> = JSON.parse(text) ?? {};
  if (typeof act !== 'string' || typeof at !== 'number') return null;
  if (typeof ritual === 'string') return { keeps: { ritual }, act, at };
  return typeof mood === 'number' ? { keeps: { mood }, act, at } : null;
};

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

export const keyOf = async (records: SmallRecords): Promise<CryptoKey> => {
  const kept = await records.get(KEY);
  return isDeviceCryptoKey(kept) ? kept : newDeviceCryptoKey();
};

export const withInbox = async <T>(work: (records: SmallRecords) => Promise<T>): Promise<T> => {
  const records = await openSmallRecords(INBOX_DATABASE);
  try {
    return await work(records);
  } finally {
    records.close();
  }
};
