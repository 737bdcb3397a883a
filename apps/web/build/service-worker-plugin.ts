/**
 * Builds the service worker after everything else and tells it every file there is, with a version made of their
 * contents: the same sources give the same service worker, any change a new one.
 */

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';

/**
 * Kept when first used: what browsers without synchronous file handles ask for, words that are made up to try the screens
 * with, and those of the command line.
 */
const LATE = /\/(mc-wa-sqlite-async-.*\.wasm|(made-up-words|cli)-.*\.js)$/;
/** Words of a language other than English: kept by whoever chose it, all of them together. What a prompt says is not for a page. */
const LANGUAGE = /\/lang_[a-z-]+_(?!cli)[a-z-]+-[\w-]+\.js$/;
const LANGUAGE_OF_A_PROMPT = /\/lang_[a-z-]+_cli-/;
/** `sw.js` is itself; the licence texts beside the fonts are for readers of the folder; a supporter has no service worker. */
const LEFT_OUT = /(^sw\.js|^supporter\.html|\/supporter-.*|\.txt)$/;

/** The first visit fetches and keeps each of them: what is opened together belongs in one piece, see pieces.ts. */
const MOST_FILES = 120;

export const serviceWorker = (): Plugin => {
  let root = '';
  let out = '';
  return {
    name: 'cairn:service-worker',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
      out = join(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const files = builtFiles(out);
      const first = files.filter((file) => !LANGUAGE.test(file));
      if (first.length > MOST_FILES)
        throw new Error(`the app has ${first.length} files: ${MOST_FILES} at most`);
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        define: {
          __VERSION__: JSON.stringify(versionOf(out, files)),
          __FILES__: JSON.stringify(first.filter((file) => !LATE.test(file)).map(addressOf)),
          __LATE_FILES__: JSON.stringify(first.filter((file) => LATE.test(file)).map(addressOf)),
          __LANGUAGE_FILES__: JSON.stringify(files.filter((file) => LANGUAGE.test(file)).map(addressOf)),
        },
        build: {
          target: 'es2022',
          outDir: out,
          emptyOutDir: false,
          copyPublicDir: false,
          modulePreload: false,
          rollupOptions: {
            input: join(root, 'src', 'service-worker', 'service-worker.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
};

const builtFiles = (out: string): readonly string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !LEFT_OUT.test(file) && !LANGUAGE_OF_A_PROMPT.test(file))
    .sort();

/** The page is kept under the address that it is opened by. */
const addressOf = (file: string): string => (file === 'index.html' ? '/' : `/${file}`);

const versionOf = (out: string, files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(out, file)));
  return hash.digest('hex').slice(0, 16);
};
