/**
 * What a page asked the vault for in its last moment: a worker of a page goes with it, wherever it is in its work, and this one does not.
 * Held in memory alone, for the page that comes next or for a minute; told twice, an act is done once.
 */

/** Asked by that page, and always answered: after {@link ASKED_MS} with nothing. */
export const WHAT_WAS_LEFT = 'what-was-left';

export const ASKED_MS = 1_000;

/** A page that opens slowly is waited for; what is held longer would be of another visit. */
export const HELD_MS = 60_000;

interface Left {
  readonly left: readonly unknown[];
}

export const isLeft = (data: unknown): data is Left =>
  typeof data === 'object' && data !== null && Array.isArray(Reflect.get(data, 'left'));

export interface LeftActs {
  /** Done when nothing of it is held any more. */
  hold(acts: readonly unknown[]): Promise<void>;
  /** Once. At once, or when they come: the next page may be quicker than the last word of the one before. */
  take(give: (acts: readonly unknown[]) => void): Promise<void>;
}

export const createLeftActs = (pass: (ms: number) => Promise<void>): LeftActs => {
  let held: readonly unknown[] = [];
  let asked: ((acts: readonly unknown[]) => void) | null = null;
  return {
    hold: async (acts) => {
      if (asked !== null) {
        asked(acts);
        asked = null;
        return;
      }
      const mine = (held = [...held, ...acts]);
      await pass(HELD_MS);
      if (held === mine) held = [];
    },
    take: async (give) => {
      if (held.length === 0) {
        asked = give;
        await pass(ASKED_MS);
        if (asked !== give) return;
        asked = null;
        give([]);
        return;
      }
      give(held);
      held = [];
    },
  };
};
