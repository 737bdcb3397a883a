/** How the web app is built: strict CSP, files named by their content, a service worker that knows them all. */

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import type { UserConfig } from 'vite';
import { earlyScreens, policyForBuildsOnly } from './build/page-plugins.ts';
import { firstScripts, programAfterPaint } from './build/whole-page.ts';
import { serviceWorker } from './build/service-worker-plugin.ts';

const config: UserConfig = defineConfig({
  plugins: [
    svelte({ configFile: 'svelte.config.js' }),
    firstScripts(),
    policyForBuildsOnly(),
    earlyScreens(),
    programAfterPaint(),
    serviceWorker(),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // Inlined files would be data: addresses, which the CSP forbids for everything but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          // What several pages of Help share comes in one piece: each piece more is a wait on a slow phone.
          groups: [
            {
              name: 'help-parts',
              test: /screens\/help\/(Breath|HelpHead|ReachLink|StayPerson|WayLinks|country-of)|view-models\/help\/(act-once|copied|country|find-row|help-source|people|person-form|sentence)\.ts|content\/src\/help\//,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});

export default config;
