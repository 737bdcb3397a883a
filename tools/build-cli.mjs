/**
 * Bundles the command line into apps/cli/dist, split so that a command loads what it needs. CommonJS, because it starts
 * sooner: no URL is resolved and no built-in module is wrapped. bin/cairn.mjs runs it as long as nothing that went in changed.
 */

import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freshBundle, stampPath, statesOf } from '../apps/cli/bin/fresh-bundle.mjs';
import { ensureNode } from './node-guard.mjs';
import { ROOT } from './run-step.mjs';

ensureNode();

const CLI = join(ROOT, 'apps', 'cli');
const MAIN = 'main.cjs';

/** The database binding brings compiled code along. */
const OUTSIDE = ['better-sqlite3-multiple-ciphers'];

const bundleInto = async (outDir) => {
  const { build } = await import('vite');
  const { output } = await build({
    root: CLI,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: OUTSIDE },
    build: {
      ssr: join(CLI, 'src', 'main.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node24',
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: MAIN, chunkFileNames: '[name]-[hash].cjs', comments: false },
      },
    },
  });
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
};

/** Files of the checkout among the modules, and what says which file a package's name means. */
const sourcesOf = (modules) => {
  const files = modules
    .filter((id) => !id.startsWith('\0'))
    .map((id) => relative(ROOT, id).replaceAll(sep, '/'));
  const packages = files.flatMap((file) => /^(?:packages|apps)\/[^/]+\//.exec(file)?.[0] ?? []);
  return [...files, ...[...new Set(packages)].map((folder) => `${folder}package.json`)];
};

/** A program that started with the bundle before this one still finds the rest of it. */
const removeOlder = (folder, kept) => {
  const builds = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== kept)
    .map(({ name }) => ({ name, made: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.made - one.made);
  for (const { name } of builds.slice(1)) rmSync(join(folder, name), { recursive: true, force: true });
};

/** Does nothing where the bundle is fresh. A file that changes while this runs leaves no stamp: the source runs. */
export const buildCli = async () => {
  if (freshBundle(ROOT) !== null) return;
  const started = Date.now();
  const folder = dirname(stampPath(ROOT));
  const name = `${started.toString(36)}-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const files = statesOf(ROOT, sourcesOf(await bundleInto(join(folder, name))));
  if (files.some(([, , changed]) => changed >= started)) return;
  const written = `${stampPath(ROOT)}.${process.pid}`;
  writeFileSync(written, JSON.stringify({ main: `${name}/${MAIN}`, files }));
  renameSync(written, stampPath(ROOT));
  removeOlder(folder, name);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildCli();
