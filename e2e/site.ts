/** Sites for browser tests: the app as built, or a small page of a test's own, served with the app's real headers. */

import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { createStaticApp, listen } from '@cairn/relay';
import { engineWithoutFiles } from '../apps/web/build/engine-without-files.ts';

const ROOT = dirname(import.meta.dirname);
const APP = join(ROOT, 'apps', 'web');

export interface Site {
  readonly address: string;
  stop(): Promise<void>;
}

/** Packed files stay packed from one site of a folder to the next, as long as its service worker is the same. */
const apps = new Map<string, ReturnType<typeof createStaticApp>>();

const appOf = (folder: string, connectSrc?: string): ReturnType<typeof createStaticApp> => {
  const worker = join(folder, 'sw.js');
  if (!existsSync(worker)) return createStaticApp({ root: folder });
  const key = `${folder} ${statSync(worker).mtimeMs} ${connectSrc ?? ''}`;
  const app = apps.get(key) ?? createStaticApp({ root: folder, connectSrc });
  apps.set(key, app);
  return app;
};

/** `connectSrc`: origins that the operator allows beside our own. */
export const serveFolder = async (folder: string, port = 0, connectSrc?: string): Promise<Site> => {
  const server = await listen(appOf(folder, connectSrc), port);
  return { address: server.address, stop: () => server.close() };
};

/** Bundles one module as a page's only script. */
export const serveModule = async (entry: string, port = 0): Promise<Site> => {
  const source = mkdtempSync(join(ROOT, 'node_modules', '.cairn-page-'));
  const out = mkdtempSync(join(tmpdir(), 'cairn-site-'));
  writeFileSync(
    join(source, 'index.html'),
    `<!doctype html><html lang="en"><title>test</title><script type="module" src="${entry}"></script></html>`,
  );
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es', plugins: () => [engineWithoutFiles()] },
    plugins: [engineWithoutFiles()],
    build: {
      outDir: out,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: false,
    },
    server: { fs: { strict: false } },
  });
  rmSync(source, { recursive: true });
  const site = await serveFolder(out, port);
  return {
    address: site.address,
    stop: async () => {
      await site.stop();
      rmSync(out, { recursive: true });
    },
  };
};

/**
 * The folder of the built app: `CAIRN_DIST` where that is set, else the app's own, built when there is no build yet or
 * `CAIRN_BUILD` asks for one.
 */
export const builtApp = async (): Promise<string> => {
  const given = process.env['CAIRN_DIST'];
  if (given !== undefined) return given;
  const out = join(APP, 'dist');
  if (!existsSync(join(out, 'index.html')) || process.env['CAIRN_BUILD'] !== undefined) {
    await build({ root: APP, configFile: join(APP, 'vite.config.ts'), logLevel: 'error' });
  }
  return out;
};
