/**
 * The one program of the vault's worker and of the demo's, so that there is one of each of its files. This first one is all
 * that a start needs. A worker that is called `demo` is the demo's.
 */

import { TabWorker } from './tab-worker.ts';

/** What is said to it meanwhile waits, in order. */
const beginDemo = (): void => {
  const demo = import('./demo-worker.ts');
  addEventListener('message', ({ data }) => {
    // A fault leaves the promise, so that the page hears of it.
    demo.then(({ hear }) => hear(data)).catch((cause: unknown) => setTimeout(() => reportError(cause)));
  });
};

if (self.name === 'demo') beginDemo();
else new TabWorker().begin();
