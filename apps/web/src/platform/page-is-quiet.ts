/** When the page has drawn what it has and has a moment for what nobody waits for. */

/** Longer than this it is not put off. */
const LATEST_MS = 3_000;
/** Where the browser cannot tell. */
const GUESS_MS = 1_000;

export const pageIsQuiet = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
    else setTimeout(resolve, GUESS_MS);
  });
