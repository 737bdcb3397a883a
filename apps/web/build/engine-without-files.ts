/**
 * The database engine's own glue brings a file system that is never used: ours are OPFS and memory, and come from outside. It
 * is left out of the build, a fifth of the worker, and with it the environment and the alarms of a process. Law: of all names
 * there is one file, the system's source of random bytes, which SQLite opens by its name; every other one is not there.
 */

import { parseAst } from 'vite';
import type { Plugin } from 'vite';

export const engineWithoutFiles = (): Plugin => ({
  name: 'cairn:engine-without-files',
  transform: (code, id) => (id.endsWith('/mc-wa-sqlite.mjs') ? withoutFiles(code) : null),
});

/** What is said in the place of a variable. */
const VALUES: Readonly<Record<string, string>> = {
  FS: '{initialized:true,staticInit(){},ErrnoError:Error}',
  MEMFS: '{}',
  TTY: '{init(){}}',
  PATH: '{}',
  PATH_FS: '{}',
  SYSCALLS: '{}',
  FS_createDataFile: 'null',
  FS_createPreloadedFile: 'null',
  // No environment, and no alarm that would go off.
  getEnvStrings: '()=>[]',
  __setitimer_js: '()=>0',
};

/** Codes of WASI. */
const NO_SUCH_FILE = 44;
const BAD_FILE = 8;

const RANDOM = 3;
const RANDOM_PATH = '/dev/urandom';

/** What is done in the place of a function; those of `CALLS` that are not named here say that there is no such file. */
const BODIES: Readonly<Record<string, string>> = {
  ___syscall_openat: `return UTF8ToString(path)==="${RANDOM_PATH}"?${RANDOM}:-${NO_SUCH_FILE}`,
  ___syscall_fcntl64: 'return 0',
  _fd_close: 'return 0',
  _fd_read: `if(fd!==${RANDOM})return ${BAD_FILE};var read=0;for(;iovcnt>0;iovcnt--,iov+=8){var length=HEAPU32[iov+4>>2];randomFill(HEAPU8.subarray(HEAPU32[iov>>2],HEAPU32[iov>>2]+length));read+=length}HEAPU32[pnum>>2]=read;return 0`,
};

const CALLS = /^(___syscall_\w+|_fd_\w+|__mmap_js|__munmap_js)$/;

const bodyOf = (name: string): string =>
  BODIES[name] ?? `return ${name.startsWith('_fd_') ? BAD_FILE : -NO_SUCH_FILE}`;

/** Another version of the engine may be made otherwise: then it throws, and the build ends. */
export const withoutFiles = (code: string): string => {
  const pieces = [...piecesOf(parseAst(code))];
  const found = new Set(pieces.map(({ name }) => name));
  for (const name of [...Object.keys(VALUES), ...Object.keys(BODIES)])
    if (!found.has(name)) throw new Error(`the engine's glue has no ${name} any more`);
  let rest = code;
  for (const { start, end, text } of pieces.toSorted((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)}${text}${rest.slice(end)}`;
  return rest;
};

interface Piece {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** That takes its place. */
  readonly text: string;
}

/** As much of a syntax tree as is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name?: string } | null;
  readonly init?: Node | null;
  readonly body?: Node | readonly Node[] | null;
}

function* piecesOf(tree: unknown): Generator<Piece> {
  for (const { type, id, init, body } of nodesIn(tree)) {
    const name = id?.name ?? '';
    const text = VALUES[name];
    if (type === 'VariableDeclarator' && text !== undefined && init)
      yield { name, start: init.start, end: init.end, text };
    if (type === 'FunctionDeclaration' && CALLS.test(name) && body && 'start' in body)
      yield { name, start: body.start, end: body.end, text: `{${bodyOf(name)}}` };
  }
}

function* nodesIn(tree: unknown): Generator<Node> {
  if (typeof tree !== 'object' || tree === null) return;
  if ('type' in tree) yield tree as Node;
  for (const part of Object.values(tree)) yield* nodesIn(part);
}
