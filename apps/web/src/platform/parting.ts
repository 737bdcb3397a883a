/**
 * The page's last moment. Its worker goes with it, wherever it is in its work: what has no answer yet is left with the service worker, which
 * does not go, and told by the next page (left-acts.ts).
 */

import { rememberLeft } from './browser-memory.ts';
import type { VaultClient } from './vault-client.ts';

export interface Parting {
  leave(): void;
  /** The record is erased, or shut: nothing that was asked of it is told to another. */
  forget(): void;
  /** Forgets, and begins the page anew. */
  startAfresh(): void;
}

export const partingFrom = (client: Pick<VaultClient, 'unanswered'>): Parting => {
  let isOver = false;
  return {
    leave: () => {
      // An import is too large to be left, and is asked for again by whoever chose its file.
      const left = client.unanswered().filter(({ name }) => name !== 'import-records');
      const keeper = navigator.serviceWorker?.controller ?? null;
      if (isOver || left.length === 0 || keeper === null) return;
      rememberLeft();
      keeper.postMessage({ left });
    },
    forget: () => {
      isOver = true;
    },
    startAfresh: () => {
      isOver = true;
      location.reload();
    },
  };
};
