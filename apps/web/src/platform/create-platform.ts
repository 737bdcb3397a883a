/** The one platform of this page. Made by `start.ts`, before the screens are loaded; whoever asks later gets the same. */

import type { AppPlatform } from './app-platform.ts';
import { createBrowserPlatform } from './browser-platform.ts';
import { helpIsUp, lateWorker } from './late-worker.ts';

const startVault = (): Worker =>
  new Worker(new URL('../worker/vault-worker.ts', import.meta.url), { type: 'module' });

let made: AppPlatform | null = null;

export const createPlatform = (): AppPlatform => {
  made ??= createBrowserPlatform({
    worker: location.hash === '#/help' ? lateWorker(startVault, helpIsUp()) : startVault(),
    startDemo: () =>
      new Worker(new URL('../worker/vault-worker.ts', import.meta.url), { type: 'module', name: 'demo' }),
  });
  return made;
};
