/**
 * The database engine's glue and its calls are written for every use there could be: hooks, functions in JavaScript, 280 entries
 * of SQLite, ways to fetch the engine. Ours is one. What nothing here asks for is left out of the build, a twelfth of all that
 * a first visit loads. Law: what is left is as it was, word for word; what is asked for and is not there ends the build.
 */

import { parseAst } from 'vite';
import type { Plugin } from 'vite';

export const engineParts = (): Plugin => ({
  name: 'cairn:engine-parts',
  transform: (code, id) => {
    if (id.endsWith('/mc-wa-sqlite.mjs')) return glueParts(code);
    return id.endsWith('/wa-sqlite/src/sqlite-api.js') ? callParts(code) : null;
  },
});

/** What the store's driver calls; what these call is kept as well. */
const CALLS = [
  ...['open_v2', 'close', 'exec', 'statements', 'step', 'finalize', 'changes', 'vfs_register'],
  ...['bind', 'bind_parameter_count', 'column_names', 'row'],
] as const;

/** What the kept calls, the driver and the file systems take of the engine. A test reads them all and compares. */
export const ENTRIES: readonly string[] = [
  ...['open_v2', 'close', 'errmsg', 'extended_result_codes', 'prepare_v3', 'step', 'reset', 'finalize'],
  ...['bind_blob', 'bind_double', 'bind_int', 'bind_int64', 'bind_null', 'bind_text', 'bind_zeroblob'],
  ...['bind_parameter_count', 'clear_bindings', 'changes', 'column_blob', 'column_bytes', 'column_count'],
  ...['column_double', 'column_int64', 'column_name', 'column_text', 'column_type', 'data_count'],
  ...['malloc', 'free'],
].map((name) => `_sqlite3_${name}`);

const OTHER_ENTRIES = [
  ...['_malloc', '_getSqliteFree', '_RegisterExtensionFunctions'],
  ...['_sqlite3mc_vfs_create', '_libvfs_vfs_register'],
];

const FUNCTIONS = ['ccall', 'cwrap', 'getValue', 'setValue', 'UTF8ToString', 'getTempRet0', 'vfs_register'];

/** Ways to be told how to begin, of which we use one: `instantiateWasm`. */
const NEVER_GIVEN = new Set([
  ...['arguments', 'locateFile', 'monitorRunDependencies', 'noExitRuntime', 'noFSInit', 'noInitialRun'],
  ...['onAbort', 'onRuntimeInitialized', 'preloadPlugins', 'print', 'printErr', 'setStatus'],
  ...['thisProgram', 'wasmBinary'],
]);

/** Functions with nothing to do: ours comes compiled, and what may be done before and after by those ways is not asked for. */
const IDLE = new Set(['findWasmBinary', 'instantiateAsync', 'preInit', 'preRun', 'postRun']);

const GIVEN_OUT = new Set([...ENTRIES, ...OTHER_ENTRIES, ...FUNCTIONS]);

/** As much of a syntax tree as is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string';

function* nodesIn(tree: unknown): Generator<Node> {
  if (typeof tree !== 'object' || tree === null) return;
  if (isNode(tree)) yield tree;
  for (const part of Object.values(tree)) yield* nodesIn(part);
}

/** The name after the dot, or in the brackets; `null` when this is not that of `object`. */
const memberOf = (node: unknown, object: string): string | null => {
  if (!isNode(node) || node.type !== 'MemberExpression') return null;
  const { object: of, property } = node;
  if (!isNode(of) || of['name'] !== object || !isNode(property)) return null;
  return String(property['name'] ?? property['value']);
};

/** Puts each in its place; what lies inside another one goes with it. */
const edited = (code: string, edits: readonly Edit[]): string => {
  let rest = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    rest += code.slice(at, start) + text;
    at = end;
  }
  return rest + code.slice(at);
};

const mustHave = (wanted: Iterable<string>, found: ReadonlySet<string>): void => {
  for (const name of wanted)
    if (!found.has(name)) throw new Error(`the engine has no ${name} any more: see engine-parts.ts`);
};

/** Each `sqlite3.x = …` of the file that makes the calls. */
export const callParts = (code: string): string => {
  const calls = new Map<string, Node>();
  for (const node of nodesIn(parseAst(code))) {
    const set = node.type === 'ExpressionStatement' ? node['expression'] : null;
    const name = isNode(set) && set.type === 'AssignmentExpression' ? memberOf(set['left'], 'sqlite3') : null;
    if (name !== null) calls.set(name, node);
  }
  mustHave(CALLS, new Set(calls.keys()));
  const kept = new Set<string>(CALLS);
  for (const name of kept)
    for (const node of nodesIn(calls.get(name))) {
      const called = memberOf(node, 'sqlite3');
      if (called !== null) kept.add(called);
    }
  mustHave(kept, new Set(calls.keys()));
  const edits = [...calls]
    .filter(([name]) => !kept.has(name))
    .map(([, node]) => ({ ...spanOf(node), text: '' }));
  return edited(code, edits);
};

const spanOf = ({ start, end }: Node): Pick<Edit, 'start' | 'end'> => ({ start, end });

export const glueParts = (code: string): string => {
  const nodes = [...nodesIn(parseAst(code))];
  const given = new Set(nodes.flatMap((node) => memberOf(node, 'Module') ?? []));
  mustHave([...GIVEN_OUT, ...NEVER_GIVEN], given);
  mustHave(IDLE, new Set(nodes.map((node) => nameOf(node) ?? '')));
  const uses = usesOf(nodes);
  return edited(
    code,
    nodes.flatMap((node) => editOf(node, uses) ?? []),
  );
};

const nameOf = ({ type, id }: Node): string | null =>
  type === 'FunctionDeclaration' && isNode(id) ? String(id['name']) : null;

/** How often each name is said. */
const usesOf = (nodes: readonly Node[]): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { type, name } of nodes)
    if (type === 'Identifier') uses.set(String(name), (uses.get(String(name)) ?? 0) + 1);
  return uses;
};

const editOf = (node: Node, uses: ReadonlyMap<string, number>): Edit | null => {
  switch (node.type) {
    case 'FunctionDeclaration':
      return IDLE.has(nameOf(node) ?? '') ? { ...spanOf(node), text: `function ${nameOf(node)}(){}` } : null;
    case 'VariableDeclarator':
      return entryOf(node, uses);
    case 'ExpressionStatement':
      return leftOut(node) ? { ...spanOf(node), text: '' } : null;
    case 'MemberExpression':
      return NEVER_GIVEN.has(memberOf(node, 'Module') ?? '') ? { ...spanOf(node), text: '(void 0)' } : null;
    default:
      return null;
  }
};

/** `_x = Module["_x"] = wasmExports["y"]` of something that nobody asks for. */
const entryOf = ({ id, init }: Node, uses: ReadonlyMap<string, number>): Edit | null => {
  if (!isNode(id) || !isNode(init) || init.type !== 'AssignmentExpression') return null;
  const name = memberOf(init['left'], 'Module');
  const isAsked = name === null || GIVEN_OUT.has(name) || uses.get(String(id['name'])) !== 1;
  return isAsked ? null : { ...spanOf(init), text: '0' };
};

/** `Module["x"] = x` of something that nobody asks for; and the parts at the end, each for one kind of hook. */
const leftOut = ({ expression }: Node): boolean => {
  if (!isNode(expression)) return false;
  if (expression.type === 'AssignmentExpression') return isUnasked(expression);
  const { callee } = expression;
  if (expression.type !== 'CallExpression' || !isNode(callee)) return false;
  const sets = [...nodesIn(callee)].filter(({ type }) => type === 'AssignmentExpression');
  const hooks = sets.filter(({ right }) => isNode(right) && right.type === 'FunctionExpression');
  return hooks.length === 1 && hooks.every(isUnasked);
};

/** What is set on the module is either asked for, or part of how the glue itself works. */
const OF_THE_GLUE = new Set([
  ...['HEAPU8', 'HEAP32', 'calledRun', 'handleAsync', 'setCallback', 'deleteCallback', 'getCallback'],
]);

const isUnasked = ({ left }: Node): boolean => {
  const name = memberOf(left, 'Module');
  return name !== null && !GIVEN_OUT.has(name) && !OF_THE_GLUE.has(name) && !NEVER_GIVEN.has(name);
};
