/** When the page has drawn what it has and has a moment for what nobody waits for. */

/** A page that opens is quiet in between, while it waits for its record: its pictures and texts come after that. */
const OPENING_MS = 1_500;
/** Longer than this it is not put off after that. */
const LATEST_MS = 3_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const pageIsQuiet = async (): Promise<void> => {
  await wait(OPENING_MS);
  // Where the browser cannot tell, that was long enough.
  if (typeof requestIdleCallback !== 'function') return;
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: LATEST_MS }));
};
