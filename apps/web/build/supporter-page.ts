/**
 * The page that a supporter opens, built by itself after the app: it shares no file with it, is not kept by the service worker, and
 * costs the app's first load nothing.
 */

import { join } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';

export const supporterPage = (): Plugin => {
  let root = '';
  let out = '';
  return {
    name: 'cairn:supporter-page',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
      out = join(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: async () => {
        await build({
          configFile: false,
          root,
          logLevel: 'warn',
          build: {
            // Phones that are old, too.
            target: 'es2019',
            outDir: out,
            emptyOutDir: false,
            copyPublicDir: false,
            modulePreload: false,
            assetsInlineLimit: 0,
            rollupOptions: { input: join(root, 'supporter.html') },
          },
        });
      },
    },
  };
};
