/** Time as a model needs it: passed in, so that tests hold it. */

export interface Clock {
  now(): Date;
  /** Runs once after `ms`; returns how to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => new Date(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
