/** How many bytes of bodies may be under way at once, so that many slow senders cannot fill the memory. */

export interface BodyBudget {
  /** `false` where that much is not free now; else `release` gives it back. */
  reserve(bytes: number): boolean;
  release(bytes: number): void;
}

export const createBodyBudget = (most: number): BodyBudget => {
  let taken = 0;
  return {
    reserve: (bytes) => {
      if (taken + bytes > most) return false;
      taken += bytes;
      return true;
    },
    release: (bytes) => {
      taken -= bytes;
    },
  };
};
