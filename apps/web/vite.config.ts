/** How the web app is built: strict CSP, files named by their content, a service worker that knows them all. */

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import type { Rolldown, UserConfig } from 'vite';
import { engineParts } from './build/engine-parts.ts';
import { engineWithoutFiles } from './build/engine-without-files.ts';
import { noCircles } from './build/no-circles.ts';
import { earlyScreens, policyForBuildsOnly } from './build/page-plugins.ts';
import { findPieces, groupOf, NO_PIECES } from './build/pieces.ts';
import type { AllPieces } from './build/pieces.ts';
import { firstScripts, programAfterPaint } from './build/whole-page.ts';
import { supporterPage } from './build/supporter-page.ts';
import { svelteAsUsed } from './build/svelte-as-used.ts';
import { serviceWorker } from './build/service-worker-plugin.ts';

const splitBy = (...groups: Rolldown.CodeSplittingGroup[]): Rolldown.RolldownOptions => ({
  output: { codeSplitting: { includeDependenciesRecursively: false, groups } },
});

const configOf = ({ page, worker, reading }: AllPieces): UserConfig => ({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: 'svelte.config.js' }), svelteAsUsed()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // Inlined files would be data: addresses, which the CSP forbids for everything but pictures.
    assetsInlineLimit: 0,
    // Styles have to be there before a part is drawn. The rest of it is one or two files, which the part asks for itself: a list of
    // them all in the first one, and a message to the browser for each, cost every start more.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed) => needed.filter((one) => one.endsWith('.css')),
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_400,
    rolldownOptions: splitBy(groupOf(page)),
  },
  worker: {
    format: 'es',
    rolldownOptions: splitBy(groupOf(worker), groupOf(reading)),
    plugins: () => [engineWithoutFiles(), engineParts(), noCircles()],
  },
});

export default defineConfig(async ({ command }): Promise<UserConfig> => {
  const config = configOf(command === 'build' ? await findPieces(configOf(NO_PIECES)) : NO_PIECES);
  const ofThePage = [
    firstScripts(),
    policyForBuildsOnly(),
    earlyScreens(),
    programAfterPaint(),
    noCircles(),
    serviceWorker(),
    supporterPage(),
  ];
  return { ...config, plugins: [config.plugins, ofThePage] };
});
