/** Counts what a reader does not take along, and tells it. */

import type { Aside, Notice } from '../import-plan.ts';

export interface Asides {
  add(what: Aside, count?: number): void;
  notices(): readonly Notice[];
}

export const createAsides = (): Asides => {
  const counts = new Map<Aside, number>();
  return {
    add: (what, count = 1) => {
      if (count > 0) counts.set(what, (counts.get(what) ?? 0) + count);
    },
    notices: () => [...counts].map(([what, count]) => ({ type: 'left-aside', what, count })),
  };
};
