/**
 * Whether the bundle was made of the source that lies here now. Law: a stale bundle never runs. The build writes down the
 * size and the time of change of every file that went in; an edit, a checkout or a copy changes one of them, and the source
 * runs instead. Built-in modules are asked for by name: importing them takes milliseconds that every start would pay.
 */

/** Within the checkout. */
const BUNDLES = ['apps', 'cli', 'dist'];

/** What cannot be seen in a file that went in: which package a name means, which version of it, how it was bundled. */
const ALWAYS = ['package-lock.json', 'node_modules/.package-lock.json', 'tools/build-cli.mjs'];

/**
 * Beside the bundles: `{"main": "NAME/main.cjs", "files": [["packages/…/x.ts", size, changed]]}`, with paths from the
 * checkout, bytes and milliseconds.
 */
export const stampPath = (root) => process.getBuiltinModule('node:path').join(root, ...BUNDLES, 'stamp.json');

const stateOf = (path) => {
  const { size, mtimeMs } =
    process.getBuiltinModule('node:fs').statSync(path, { throwIfNoEntry: false }) ?? {};
  return [size ?? -1, mtimeMs ?? -1];
};

/** For the stamp. `files` are paths from the checkout. */
export const statesOf = (root, files) =>
  [...new Set([...ALWAYS, ...files])].map((file) => [file, ...stateOf(`${root}/${file}`)]);

const readStamp = (root) => {
  try {
    return JSON.parse(process.getBuiltinModule('node:fs').readFileSync(stampPath(root), 'utf8'));
  } catch {
    return null;
  }
};

/** The path of the bundle's main file; `null` where there is no bundle, or none of this very source. */
export const freshBundle = (root) => {
  const stamp = readStamp(root);
  if (typeof stamp?.main !== 'string' || !Array.isArray(stamp.files)) return null;
  const isFresh = stamp.files.every(([file, size, changed]) => {
    const [sizeNow, changedNow] = stateOf(`${root}/${file}`);
    return size === sizeNow && changed === changedNow;
  });
  const main = process.getBuiltinModule('node:path').join(root, ...BUNDLES, stamp.main);
  return isFresh && process.getBuiltinModule('node:fs').existsSync(main) ? main : null;
};
