/** Which storage this browser really has, tried rather than guessed. */

import type { WebStorage } from '@cairn/store/web';

/** The OPFS folder, and the IndexedDB database where there is no OPFS. */
export const VAULT_PLACE = 'cairn-vault';

/** `opfs` where a worker gets synchronous handles, `indexeddb` else. */
export const findStorage = async (): Promise<WebStorage> => ((await hasOpfs()) ? 'opfs' : 'indexeddb');

const hasOpfs = async (): Promise<boolean> => {
  if (!('storage' in navigator) || typeof navigator.storage.getDirectory !== 'function') return false;
  if (typeof FileSystemFileHandle === 'undefined') return false;
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return false;
  try {
    await (await navigator.storage.getDirectory()).getDirectoryHandle(VAULT_PLACE, { create: true });
    return true;
  } catch (cause) {
    // Private windows of some browsers have the interface and refuse its use.
    if (cause instanceof DOMException) return false;
    throw cause;
  }
};
