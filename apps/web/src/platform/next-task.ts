/** In milliseconds: what has taken no longer lets the next piece follow at once. */
const SHORT_MS = 3;

/** Lets the browser paint and answer between two pieces of long work. Goes on at once where nothing waits. */
export const nextTask = (): Promise<void> =>
  typeof scheduler === 'object' && typeof scheduler.yield === 'function'
    ? scheduler.yield()
    : new Promise((resolve) => {
        setTimeout(resolve);
      });

/** One piece after the other, with a task between them where one took long. Stops where nobody waits any more. */
export const inPieces = async (
  pieces: readonly (() => unknown)[],
  isAwaited: () => boolean = () => true,
): Promise<void> => {
  for (const piece of pieces) {
    const began = performance.now();
    piece();
    if (performance.now() - began > SHORT_MS) await nextTask();
    if (!isAwaited()) return;
  }
};
