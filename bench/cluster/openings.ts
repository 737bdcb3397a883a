/** What opening the app once costs a relay, as a population's run measured it: the unit of docs/scale.md. */

import type { RunTold } from './soak-page.ts';

export interface Openings {
  /** How many were measured. */
  readonly count: number;
  /** Of each, in the mean: requests that were answered, by route; bytes of bodies. */
  readonly requests: Readonly<Record<string, number>>;
  readonly up: number;
  readonly down: number;
  readonly chunks: number;
  /** Sealed. */
  readonly chunkBytes: number;
}

/** Making the vaults is left out: it is done once. */
const ONCE: readonly string[] = ['register'];

export const openingsOf = ({ requests, visits, judged }: RunTold): Openings => {
  const answered = requests.filter(
    ({ route, status }) => status >= 200 && status < 300 && !ONCE.includes(route),
  );
  const counts: Record<string, number> = {};
  for (const { route } of answered) counts[route] = (counts[route] ?? 0) + 1 / visits;
  const sumOf = (of: 'up' | 'down'): number => answered.reduce((sum, one) => sum + one[of], 0) / visits;
  return {
    ...{ count: visits, requests: counts, up: sumOf('up'), down: sumOf('down') },
    chunks: judged.acknowledged / visits,
    chunkBytes: judged.bytes / Math.max(1, judged.acknowledged),
  };
};
