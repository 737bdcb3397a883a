/**
 * What measurements of one run share, so that the long filling is done once: progress, and things made on first use and
 * taken away at the end, newest first.
 */

export interface Ground {
  say(progress: string): void;
  /** Made once a run under this name. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>;
  /** To be done when the run ends, however it ends. */
  later(work: () => Promise<void> | void): void;
  leave(): Promise<void>;
}

export const createGround = (say: (progress: string) => void): Ground => {
  const made = new Map<string, Promise<unknown>>();
  const after: (() => Promise<void> | void)[] = [];
  return {
    say,
    once: <T>(name: string, make: () => Promise<T>): Promise<T> => {
      const known = made.get(name) ?? make();
      made.set(name, known);
      return known as Promise<T>;
    },
    later: (work) => void after.push(work),
    leave: async () => {
      for (const work of after.toReversed()) await work();
    },
  };
};
