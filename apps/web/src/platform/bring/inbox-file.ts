/**
 * A file that another app shared, from the service worker to the page that brings it in: sealed with its name, one at a time, and
 * gone from here the moment the page has it.
 */

import { isDeviceCryptoKey, openInBrowser, sealInBrowser } from '@cairn/crypto/web';
import { KEY, keyOf, withInbox } from '../inbox.ts';

const LABEL = 'inbox-file';
const NAME = 'file';
const LINE_END = 10;

/** Sealing holds it whole, twice. */
export const LARGEST_SHARED = 32 * 1024 * 1024;

export const putFileIntoInbox = async (file: File): Promise<void> => {
  const head = new TextEncoder().encode(`${JSON.stringify(file.name)}\n`);
  const whole = new Uint8Array(await new Blob([head, file]).arrayBuffer());
  await withInbox(async (records) => {
    const key = await keyOf(records);
    await records.put({ [KEY]: key, [NAME]: await sealInBrowser(whole, { key, label: LABEL }) });
  });
};

/** `null` when none waits. One that does not open is let go of: it lies in the other app still. */
export const takeFileFromInbox = (): Promise<File | null> =>
  withInbox(async (records) => {
    const [key, sealed] = [await records.get(KEY), await records.get(NAME)];
    if (!(sealed instanceof Uint8Array)) return null;
    await records.remove(NAME);
    if (!isDeviceCryptoKey(key)) return null;
    const opened = await openInBrowser(sealed, { key, label: LABEL });
    if (!opened.ok) return null;
    const end = opened.value.indexOf(LINE_END);
    const name: unknown = JSON.parse(new TextDecoder().decode(opened.value.subarray(0, end)));
    return new File([Uint8Array.from(opened.value.subarray(end + 1))], typeof name === 'string' ? name : '');
  });
