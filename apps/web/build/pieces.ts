/**
 * Which modules come in one piece. What a start always loads is one file for the page's first lines, one for the screens, one
 * for the drawing and one for the worker; what is opened together later is one file as well. Each file costs a slow phone
 * more than its bytes do: at a start messages between four processes, at the first visit a fetch and a place to keep it. The
 * bundler cuts whatever two parts share; so it is asked once what each part needs, and then told to keep that together.
 */

import { build } from 'vite';
import type { Plugin, Rolldown, UserConfig } from 'vite';

/** Name of a piece, and the modules that it begins with. */
type Piece = readonly [name: string, modules: RegExp];

interface Division {
  /** All that these modules need. Earlier pieces hold what later ones need as well. */
  readonly first: readonly [Piece, ...Piece[]];
  /** What is loaded by name and is opened together, with all that nothing else needs. The first that matches. */
  readonly topics: readonly Piece[];
}

/** What pieces of several topics need. */
const OF_SEVERAL = 'of-several';

const PAGE: Division = {
  first: [
    ['start', /\/src\/platform\/start\.ts$/],
    ['main', /\/src\/main\.ts$/],
    ['drawing', /\/src\/components\/picture\/drawing\.ts$/],
    [
      'soon',
      /\/screens\/today\/Met\.svelte$|\/view-models\/help\/mirror\.ts$|\/components\/(BackLink\.svelte|picture\/settle\.ts)$/,
    ],
    ['help', /\/screens\/help\/Help\.svelte$|\/generated\/en\/help\.ts$/],
    ['zoom', /\/components\/picture\/zoom\.ts$/],
    ['unlock', /\/screens\/lock\/(Unlock|LockCorner)\.svelte$|\/view-models\/lock\/lock-duty\.ts$/],
  ],
  topics: [
    ['help-pages', /\/screens\/help\//],
    ['six-ways', /\/SixWays\.svelte$/],
    ['insights', /\/screens\/(insights|scales)\/|\/content\/src\/instruments\//],
    ['import', /\/settings\/import\//],
    ['settings', /\/screens\/(settings|lock|backup|about)\//],
    [
      'today-more',
      /\/screens\/today\/|\/(TodayRituals|Planned|GentleOffer|AfterWin|Opening|Bands)\.svelte$|\/done-elsewhere\.ts$/,
    ],
    ['made-up-words', /\/generated\/(en-xa|ar-xb)\/|\/made-up-words\.ts$/],
    ['words-of-settings', /\/generated\/en\/(lock|devices|model|about)\.ts$/],
    ['words-of-pages', /\/generated\/en\/(?!today|rest|cli)[a-z-]+\.ts$/],
    ['on-this-device', /\/src\/platform\/(?!model)|\/view-models\/backup\//],
  ],
};

const WORKER: Division = {
  first: [
    ['vault-worker', /\/src\/worker\/vault-worker\.ts$/],
    ['keys', /\/src\/worker\/words-and-keys\.ts$/],
    ['phrase', /\/crypto\/src\/phrase\.ts$/],
    ['small-things', /\/content\/src\/small-things\/index\.ts$/],
    ['activities', /\/content\/src\/activities\/[a-z-]+\.ts$/],
    // Before the largest file, which needs it too: whoever only reads words is not to load that.
    ['support', /\/content\/src\/support\/index\.ts$/],
    // What both learnt from is by far the largest file.
    ['shrink', /\/content\/src\/(shrink|evidence)\/index\.ts$/],
  ],
  topics: [
    ['activities', /\/content\/src\/(suggestions|journal)\//],
    ['sync', /\/src\/sync\/|\/src\/worker\/sync\//],
    ['lock', /\/src\/worker\/lock\//],
    ['paths', /\/(path-[a-z]+|tell-paths-anew|tell-up)\.ts$/],
    ['reflection', /\/vault\/src\/(queries|intents)\/(reflection|insight)/],
    ['later', /\/vault\/src\/|\/store\/src\//],
  ],
};

/** Files of other apps are read in a worker of their own: what finds out whose a file is, and all that reads. */
const READING: Division = {
  first: [['bring-worker', /\/bring-worker\.ts$/]],
  topics: [['readers', /./]],
};

/** Each folder of screens is opened together, unless a row says otherwise. */
const SCREENS = /\/(?:screens|view-models|platform)\/([a-z-]+)\//;

/** Module ids, each with the name of its piece. */
type Pieces = ReadonlyMap<string, string>;

export interface AllPieces {
  readonly page: Pieces;
  readonly worker: Pieces;
  readonly reading: Pieces;
}

export const NO_PIECES: AllPieces = {
  page: new Map(),
  worker: new Map(),
  reading: new Map(),
};

export const groupOf = (pieces: Pieces): Rolldown.CodeSplittingGroup => {
  const begins = [...pieces.keys()].find((id) =>
    [PAGE, WORKER, READING].some(({ first: [piece] }) => piece[1].test(id)),
  );
  return {
    debugName: 'what is loaded together',
    // A worker that begins with something else is one file.
    name: (id, bundle) =>
      begins !== undefined && bundle.getModuleInfo(begins) !== null ? (pieces.get(id) ?? null) : null,
  };
};

/** Builds once without writing, and looks. */
export const findPieces = async (config: UserConfig): Promise<AllPieces> => {
  const page = new Map<string, string>();
  const worker = new Map<string, string>();
  const reading = new Map<string, string>();
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false },
    plugins: [config.plugins, watch(PAGE, page)],
    worker: { ...config.worker, plugins: () => [watch(WORKER, worker), watch(READING, reading)] },
  });
  return { page, worker, reading };
};

const watch = ({ first, topics }: Division, pieces: Map<string, string>): Plugin => ({
  name: 'cairn:watch-pieces',
  generateBundle: (_options, bundle) => {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const put = (name: string, chunk: Rolldown.OutputChunk): void => {
      for (const id of chunk.moduleIds) if (!pieces.has(id)) pieces.set(id, name);
    };
    if (!chunks.some(holds(first[0][1]))) return;
    for (const [name, modules] of first)
      for (const chunk of neededBy(chunks.filter(holds(modules)), chunks)) put(name, chunk);
    for (const [chunk, names] of topicsOf(chunks, topics)) {
      const [name = OF_SEVERAL] = names.size > 1 ? [] : names;
      if (names.size > 0) put(name, chunk);
    }
  },
});

const holds =
  (modules: RegExp) =>
  ({ moduleIds }: Rolldown.OutputChunk): boolean =>
    moduleIds.some((id) => modules.test(id));

/** These files, and every one that is loaded before them. */
const neededBy = (
  files: readonly Rolldown.OutputChunk[],
  chunks: readonly Rolldown.OutputChunk[],
): ReadonlySet<Rolldown.OutputChunk> => {
  const needed = new Set(files);
  for (const { imports } of needed)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) needed.add(chunk);
  return needed;
};

/** The words of a language other than English, in their few piles: fetched and kept by whoever chooses it. */
const LANGUAGE =
  /\/src\/(?:languages\/)?generated\/(?!en\/|en-xa\/|ar-xb\/)([a-z]{2}(?:-[a-z]{2})?)\/([a-z-]+)\.ts$/;

const languagePiece = (module: string): string | undefined => {
  const [, tag, pile] = LANGUAGE.exec(module) ?? [];
  return tag === undefined ? undefined : `lang_${tag}_${pile}`;
};

const topicOf = (module: string, topics: readonly Piece[]): string | undefined =>
  languagePiece(module) ??
  topics.find(([, modules]) => modules.test(module))?.[0] ??
  SCREENS.exec(module)?.[1];

/** The topics that need a file. What a file needs, at least the same topics need: so no two pieces wait for each other. */
const topicsOf = (
  chunks: readonly Rolldown.OutputChunk[],
  topics: readonly Piece[],
): ReadonlyMap<Rolldown.OutputChunk, ReadonlySet<string>> => {
  const found = new Map(chunks.map((chunk) => [chunk, new Set<string>()]));
  for (const chunk of chunks) {
    const module = chunk.facadeModuleId;
    if (module === null) continue;
    const name = topicOf(module, topics) ?? chunk.name;
    for (const needed of neededBy([chunk], chunks)) found.get(needed)?.add(name);
  }
  return found;
};
