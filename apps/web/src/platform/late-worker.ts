/**
 * Who opens Cairn at Help has Help first: on a slow phone the vault's worker would take from it half of what there is. What
 * is said to the worker meanwhile waits, in order.
 */

import type { FromPage, ToPage } from '../worker/wire.ts';
import type { WorkerPort } from './vault-client.ts';

/** Begins when `when` is over. */
export const lateWorker = (start: () => WorkerPort, when: Promise<void>): WorkerPort => {
  const worker = when.then(start);
  return {
    postMessage: (message: FromPage) => void worker.then((port) => port.postMessage(message)),
    addEventListener: (type: 'message' | 'error', listener: (event: MessageEvent<ToPage>) => void) =>
      void worker.then((port) => port.addEventListener(type as 'message', listener)),
    terminate: () => void worker.then((port) => port.terminate()),
  };
};

/** Set by Help when its number is there. */
export const HELP_MARK = 'cairn:help';
/** Longer than this the vault waits for nobody. */
const PATIENCE_MS = 2_000;

export const helpIsUp = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(HELP_MARK).length > 0) requestAnimationFrame(() => setTimeout(resolve));
    });
    observer.observe({ type: 'mark', buffered: true });
    setTimeout(resolve, PATIENCE_MS);
  });
