/**
 * Which modules come in one piece. What a start always loads is one file for the page's first lines, one for the screens, one
 * for the drawing and one for the worker: between a page and its service worker each file more costs a slow phone more than
 * its bytes do. The bundler cuts whatever two parts share; so it is asked once what each start needs, and then told to keep
 * that together.
 */

import { build } from 'vite';
import type { Plugin, Rolldown, UserConfig } from 'vite';

/** Name of a piece, and the module that it begins with. Earlier ones hold what later ones need as well. */
const PAGE_PIECES: readonly Beginning[] = [
  ['start', '/src/platform/start.ts'],
  ['main', '/src/main.ts'],
  ['drawing', '/src/components/picture/drawing.ts'],
];
const WORKER_PIECES: readonly Beginning[] = [['vault-worker', '/src/worker/vault-worker.ts']];

type Beginning = readonly [name: string, module: string];

/** Module ids, each with the name of its piece. */
type Pieces = ReadonlyMap<string, string>;

export interface StartPieces {
  readonly page: Pieces;
  readonly worker: Pieces;
}

export const NO_PIECES: StartPieces = { page: new Map(), worker: new Map() };

export const groupOf = (pieces: Pieces): Rolldown.CodeSplittingGroup => ({
  debugName: 'what a start loads',
  name: (id) => pieces.get(id) ?? null,
  priority: 1,
});

/** Builds once without writing, and looks. */
export const findPieces = async (config: UserConfig): Promise<StartPieces> => {
  const page = new Map<string, string>();
  const worker = new Map<string, string>();
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false },
    plugins: [config.plugins, watch(PAGE_PIECES, page)],
    worker: { ...config.worker, plugins: () => [watch(WORKER_PIECES, worker)] },
  });
  return { page, worker };
};

const watch = (beginnings: readonly Beginning[], pieces: Map<string, string>): Plugin => ({
  name: 'cairn:watch-pieces',
  generateBundle: (_options, bundle) => {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    for (const [name, module] of beginnings)
      for (const id of neededBy(module, chunks)) if (!pieces.has(id)) pieces.set(id, name);
  },
});

/** Every module in the files that are loaded before this one runs. */
const neededBy = (module: string, chunks: readonly Rolldown.OutputChunk[]): readonly string[] => {
  const begins = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
  const files = new Set(begins === undefined ? [] : [begins]);
  for (const { imports } of files)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) files.add(chunk);
  return [...files].flatMap(({ moduleIds }) => moduleIds);
};
