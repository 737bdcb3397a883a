/**
 * Whether Today shows all of itself or one thing at a time: on this device alone, outside the vault, and holding nothing private.
 * The page knows it before the first paint, as it knows the light (first-look.js).
 */

import type { LookStore } from './look.ts';

export type Pace = 'all' | 'one';

const KEY = 'cairn-pace';

export const paceOf = (root: { readonly dataset: DOMStringMap }): Pace =>
  root.dataset['pace'] === 'one' ? 'one' : 'all';

/** From now on, and the next time the page is opened; where the browser refuses to remember it, from now on. */
export const changePace = (root: { readonly dataset: DOMStringMap }, store: LookStore, pace: Pace): void => {
  if (pace === 'one') root.dataset['pace'] = 'one';
  else delete root.dataset['pace'];
  try {
    store.setItem(KEY, JSON.stringify(pace));
  } catch {
    // Private windows may refuse.
  }
};
