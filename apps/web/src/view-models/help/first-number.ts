/**
 * The number that the bare page shows, before any of the program is there: kept beside the look, as a link and two lines of
 * words, and read by `platform/first-look.js`. It tells no more than the chosen country does.
 */

import type { LookStore } from '../look.ts';

export interface FirstNumber {
  /** `tel:` and what is dialled. */
  readonly href: string;
  /** What stands on the link. */
  readonly label: string;
  /** Whom it calls. */
  readonly about: string;
}

export const FIRST_NUMBER_KEY = 'cairn-first-number';

/** A browser that refuses storage shows the general number first, as before any country was chosen. */
export const rememberFirstNumber = (store: Pick<LookStore, 'setItem'>, number: FirstNumber): void => {
  try {
    store.setItem(FIRST_NUMBER_KEY, JSON.stringify(number));
  } catch {
    // Help itself shows it all the same.
  }
};
