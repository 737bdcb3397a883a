/** P3: what the first visit fetches until Today can be used, each file at its size by gzip -9. Watched on the wire. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createStaticApp, listen } from '@cairn/relay';
import { freshProfile, launchBrowser } from '../../e2e/browser.ts';
import type { Ground } from '../ground.ts';
import type { Detail, Figure, Measured } from '../measured.ts';
import { builtCopy } from './app-site.ts';
import { waitUntilUsable, watchMarks } from './marks.ts';

export const measureFirstLoad = async (ground: Ground): Promise<Measured> => {
  const folder = await builtCopy(ground);
  const paths = await fetchedUntilUsable(folder);
  const files = paths.map((path) => fileAt(folder, path));
  const late = gzipKb(join(folder, wasmIn(folder, /mc-wa-sqlite-async.*\.wasm$/)));
  return {
    budget: 'P3',
    what: 'first load until usable, gzip -9',
    figures: [...figuresOf(files), { name: 'fallback wasm (file)', value: late, unit: 'kB', bar: 800 }],
    reference: null,
    notes: [
      'kB are 1,000 bytes. The service worker is left out: it fetches the rest for later once the page has loaded.',
      files.some(({ path }) => path.includes('sqlite-async'))
        ? 'The fallback engine WAS fetched, and this browser does not need it.'
        : 'The fallback engine was not fetched here, as it is not needed.',
    ],
    details: files
      .toSorted((a, b) => b.gzip - a.gzip)
      .map(({ path, gzip, raw }): Detail => ({ name: path, columns: { 'gzip kB': gzip, 'plain kB': raw } })),
  };
};

interface FetchedFile {
  readonly path: string;
  readonly gzip: number;
  readonly raw: number;
}

const figuresOf = (files: readonly FetchedFile[]): Figure[] => {
  const sum = (ending: RegExp): number =>
    files.filter(({ path }) => ending.test(path)).reduce((total, { gzip }) => total + gzip, 0);
  const figure = (name: string, ending: RegExp, bar: number | null): Figure => ({
    ...{ name, bar },
    value: sum(ending),
    unit: 'kB',
  });
  return [
    figure('JavaScript and CSS, with the worker and the page', /(\/|\.(html|js|css))$/, 120),
    figure('of it the worker', /vault-worker.*\.js$/, null),
    figure('of it CSS files', /\.css$/, null),
    figure('of it the page, its styles in it', /(\/|\.html)$/, null),
    figure('wasm', /\.wasm$/, 600),
    figure('fonts', /\.woff2$/, null),
    figure('manifest, icons', /\.(webmanifest|svg|png)$/, null),
  ];
};

/** Addresses in the order they were asked for, each once. */
const fetchedUntilUsable = async (folder: string): Promise<readonly string[]> => {
  const asked = new Set<string>();
  const app = createStaticApp({ root: folder });
  const serve = app.fetch.bind(app);
  app.fetch = (request, ...rest) => {
    asked.add(new URL(request.url).pathname);
    return serve(request, ...rest);
  };
  const site = await listen(app, 0);
  const profile = freshProfile();
  const browser = await launchBrowser({ profile });
  try {
    const page = await browser.newPage();
    await watchMarks(page);
    await page.addInitScript(() => {
      // It would fetch everything there is, for later.
      navigator.serviceWorker.register = () => new Promise(() => undefined);
    });
    await page.goto(site.address);
    await waitUntilUsable(page);
    return [...asked];
  } finally {
    await browser.close();
    profile.remove();
    await site.close();
  }
};

const fileAt = (folder: string, path: string): FetchedFile => {
  const file = join(folder, path === '/' ? 'index.html' : path);
  return { path, gzip: gzipKb(file), raw: readFileSync(file).byteLength / 1000 };
};

const gzipKb = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).byteLength / 1000;

const wasmIn = (folder: string, name: RegExp): string => {
  const worker = readdirSync(join(folder, 'assets')).find((file) => name.test(file));
  if (worker === undefined) throw new Error('the build has no fallback engine');
  return join('assets', worker);
};
