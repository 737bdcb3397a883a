/** Times every case on an open vault: once as the first thing asked after opening, then many times over. */

import type { OpenVault } from '@cairn/vault';
import { spreadOf } from '../statistics.ts';
import type { Detail } from '../measured.ts';
import { askCase, queryCases } from './query-cases.ts';
import type { QueryCase } from './query-cases.ts';

const RUNS = 60;

export interface TimedQueries {
  readonly details: readonly Detail[];
  /** What the engine's own start costs before any of it. */
  readonly openMs: number;
}

/** `open` opens the same file anew; it is closed again each time. */
export const timeQueries = async (open: () => Promise<OpenVault>): Promise<TimedQueries> => {
  const first = await open();
  const cases = await queryCases(first);
  await first.close();
  const firstMs = new Map<QueryCase, number>();
  let openMs = Number.POSITIVE_INFINITY;
  for (const each of cases) {
    const start = performance.now();
    const vault = await open();
    openMs = Math.min(openMs, performance.now() - start);
    firstMs.set(each, await timed(() => askCase(vault, each)));
    await vault.close();
  }
  const vault = await open();
  await putInOrder(vault);
  const times = new Map(cases.map((each) => [each, [] as number[]]));
  // Round after round rather than case by case, as a person goes from screen to screen.
  for (let run = 0; run < RUNS; run += 1)
    for (const each of cases) times.get(each)?.push(await timed(() => askCase(vault, each)));
  await vault.close();
  const details = cases.map((each): Detail => {
    const { p50, p95, max } = spreadOf(times.get(each) ?? []);
    return {
      name: each.label,
      columns: { 'p50 ms': p50, 'p95 ms': p95, 'max ms': max, 'first ms': firstMs.get(each) ?? 0 },
    };
  });
  return { details, openMs };
};

/** What the app does in the first quiet moment after a start. The first calls above were asked before it. */
const putInOrder = async (vault: OpenVault): Promise<void> => {
  for (;;) {
    const step = await vault.maintain();
    if (!step.ok || !step.value.more) return;
  }
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
