/** Lets the browser paint and answer between two pieces of long work. Goes on at once where nothing waits. */
export const nextTask = (): Promise<void> =>
  typeof scheduler === 'object' && typeof scheduler.yield === 'function'
    ? scheduler.yield()
    : new Promise((resolve) => {
        setTimeout(resolve);
      });
