/**
 * Svelte can take over what a server has drawn, and be told at run time of older and of asynchronous components. Nothing of
 * that is here. Its own switches for it are made constant, so that the bundler leaves out what stands behind them.
 */

import type { Plugin } from 'vite';

/** Each is to be found, or the build ends: another version of Svelte may be written otherwise. */
type Change = readonly [from: RegExp, to: string];

const HYDRATION: readonly Change[] = [
  [/export let hydrating = false;/, 'export const hydrating = false;'],
  [/\thydrating = value;/, ''],
];

const FLAGS: readonly Change[] = [
  [/export let (async|legacy|tracing)_mode_flag = false;/g, 'export const $1_mode_flag = false;'],
  [/\t(?:async|tracing)_mode_flag = (?:true|false);/g, ''],
  // A component of the older kind would be drawn wrongly: it is not to start.
  [/\tlegacy_mode_flag = true;/, "\tthrow new Error('components are written with runes');"],
];

/** Components of ours are no elements of the browser's own. The class for those is made as the file loads, so nothing else leaves it out. */
const ELEMENTS: readonly Change[] = [[/if \(typeof HTMLElement === 'function'\)/, 'if (false)']];

/** The compiler lets nothing that waits into a component while its own switch for that is off; so nothing is waited for. */
const WAITING: readonly Change[] = [
  [/\tvar pending = blockers\.filter\(.*\n/, ''],
  [/\tif \(async\.length === 0 && pending\.length === 0\) \{[^]*?\n\}\n/, '\tfn(deriveds);\n}\n'],
];

const FILES: readonly (readonly [file: string, changes: readonly Change[]])[] = [
  ['/svelte/src/internal/client/dom/hydration.js', HYDRATION],
  ['/svelte/src/internal/flags/index.js', FLAGS],
  ['/svelte/src/internal/client/dom/elements/custom-element.js', ELEMENTS],
  ['/svelte/src/internal/client/reactivity/async.js', WAITING],
];

export const svelteAsUsed = (): Plugin => ({
  name: 'cairn:svelte-as-used',
  apply: 'build',
  transform: (code, id) => asUsed(code, id),
});

/** `null` for a file that stays as it is. */
export const asUsed = (code: string, id: string): string | null => {
  const changes = FILES.find(([file]) => id.endsWith(file))?.[1];
  if (changes === undefined) return null;
  return changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`Svelte has no ${from.source} any more: see svelte-as-used.ts`);
    return next;
  }, code);
};
