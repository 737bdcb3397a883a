/** Stones: one for each win kept, all of one weight. The count falls only when the person takes one away. Domain.md 3.4. */

import type { Win } from '../activity/win.ts';

/** Distinct ids that are not in the trash. An id that comes twice is one stone, kept if either copy is. */
export const stonesOf = (wins: Iterable<Pick<Win, 'id' | 'trashed'>>): number => {
  const kept = new Set<string>();
  for (const { id, trashed } of wins) if (!trashed) kept.add(id);
  return kept.size;
};
