/**
 * Says to whatever syncs whether this page is looked at and whether its network is back: the worker cannot see either. While it is
 * hidden it says nothing, and runs no timer.
 */

import type { SyncAsks } from '../../worker/sync/sync-asks.ts';

/** Said again so often, so that a page that went without a word is not waited for. */
const AGAIN_MS = 60_000;

export const sayLookedAt = (say: (look: SyncAsks['look']['input']) => Promise<unknown>): (() => void) => {
  const page = crypto.randomUUID();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tell = (isBack = false): void => {
    const isLooked = document.visibilityState === 'visible';
    clearInterval(timer);
    if (isLooked) timer = setInterval(() => tell(), AGAIN_MS);
    // A broken worker tells whoever asked something of it.
    void say({ page, isLooked, isBack }).catch(() => undefined);
  };
  document.addEventListener('visibilitychange', () => tell());
  addEventListener('online', () => tell(true));
  tell();
  return () => tell();
};
