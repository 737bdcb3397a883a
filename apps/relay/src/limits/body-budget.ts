/**
 * How many bytes of bodies may be under way at once, so that many slow senders cannot fill the memory; and how many of one sender, so
 * that whoever sends slowly on purpose leaves room for the others.
 */

export interface BodyBudget {
  /** `false` where that much is not free now; else `release` gives it back. */
  reserve(who: string, bytes: number): boolean;
  release(who: string, bytes: number): void;
}

export const createBodyBudget = (most: number, mostForOne: number): BodyBudget => {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    reserve: (who, bytes) => {
      const own = (taken.get(who) ?? 0) + bytes;
      if (all + bytes > most || own > mostForOne) return false;
      all += bytes;
      taken.set(who, own);
      return true;
    },
    release: (who, bytes) => {
      const own = (taken.get(who) ?? 0) - bytes;
      all -= bytes;
      if (own > 0) taken.set(who, own);
      else taken.delete(who);
    },
  };
};
