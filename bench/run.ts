/**
 * Runs the measurements asked for and tells how they stand to their bars and baselines. A benchmark informs: it ends well
 * even when a bar is passed, unless `--strict`. Nothing here is a test, and no test is timed.
 *
 *     npm run bench [-- [P1 P3 …] [--save] [--strict] [--json]]
 *     npm run bench -- --page    # measures nothing: docs/performance.md as the baselines are now
 */

import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readBaseline, saveBaseline } from './baselines.ts';
import type { Baseline } from './baselines.ts';
import { createGround } from './ground.ts';
import type { Ground } from './ground.ts';
import { commit, loadNow, machine } from './machine.ts';
import { BUDGETS, isOver } from './measured.ts';
import type { BudgetName, Measured } from './measured.ts';
import { writePerformance } from './performance-page.ts';
import { preferred } from './slow/cpu-group.ts';
import { detailsOf, tableOf } from './table.ts';

type Measurement = (ground: Ground) => Promise<Measured>;

/** Loaded when asked for: the command line's budget needs no browser. */
const MEASUREMENTS: Readonly<Record<BudgetName, () => Promise<Measurement>>> = {
  P1: async () => (await import('./web/p1-tap-to-stone.ts')).measureTaps,
  P2: async () => (await import('./web/p2-cold-start.ts')).measureColdStarts,
  P3: async () => (await import('./web/p3-first-load.ts')).measureFirstLoad,
  P4: async () => (await import('./queries/p4-queries.ts')).measureQueries,
  P5: async () => (await import('./sync/p5-new-device.ts')).measureNewDevice,
  P6: async () => (await import('./relay/p6-relay.ts')).measureRelay,
  P7: async () => (await import('./web/p7-mountain.ts')).measureMountain,
  P8: async () => (await import('./cli/p8-log.ts')).measureLog,
  P9: async () => (await import('./web/p9-help.ts')).measureHelp,
  P10: async () => (await import('./web/p10-insights.ts')).measureInsights,
  HOUR: async () => (await import('./hour/hour.ts')).measureHour,
  IMPORTS: async () => (await import('./imports/imports.ts')).measureImports,
  SUGGESTIONS: async () => (await import('./suggestions/suggestions.ts')).measureSuggestions,
  PEER: async () => (await import('./peer/measure-peer.ts')).measurePeer,
};

/** Gives the exit code. */
export const bench = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ save: { type: 'boolean' }, page: { type: 'boolean' } },
      ...{ strict: { type: 'boolean' }, json: { type: 'boolean' } },
    },
  });
  if (values.page) {
    await writePerformance();
    return 0;
  }
  const asked = positionals.map((name) => name.toUpperCase());
  const unknown = asked.filter((name) => !BUDGETS.some((budget) => budget === name));
  if (unknown.length > 0) {
    console.error(`There is no measurement ${unknown.join(', ')}. There are ${BUDGETS.join(', ')}.`);
    return 2;
  }
  const wanted = BUDGETS.filter((budget) => asked.length === 0 || asked.includes(budget));
  const before = new Map(wanted.map((budget) => [budget, readBaseline(budget)]));
  const all = await preferred(() =>
    measureAll(wanted, (measured) => {
      // At once, so that breaking off later loses nothing.
      console.error(`${tableOf([[measured, before.get(measured.budget) ?? null]])}\n`);
      // What could not be measured leaves its baseline as it was.
      if (values.save && measured.figures.length > 0) saveBaseline(measured);
    }),
  );
  if (values.save) await writePerformance();
  if (values.json) console.log(JSON.stringify(all, null, 2));
  else tell(all, before);
  return values.strict === true && all.some(({ figures }) => figures.some(isOver)) ? 1 : 0;
};

const measureAll = async (
  wanted: readonly BudgetName[],
  onMeasured: (measured: Baseline) => void,
): Promise<Baseline[]> => {
  const ground = createGround((progress) => console.error(progress));
  const all: Baseline[] = [];
  const breakOff = (): void => void ground.leave().then(() => process.exit(130));
  process.once('SIGINT', breakOff);
  process.once('SIGTERM', breakOff);
  try {
    for (const budget of wanted) {
      const before = loadNow();
      const measured = await (await MEASUREMENTS[budget]())(ground);
      const told: Baseline = {
        ...measured,
        commit: commit(dirname(import.meta.dirname)),
        date: new Date().toISOString(),
        machine: machine(),
        load: [before, loadNow()],
      };
      all.push(told);
      onMeasured(told);
    }
  } finally {
    process.off('SIGINT', breakOff);
    process.off('SIGTERM', breakOff);
    await ground.leave();
  }
  return all;
};

const tell = (all: readonly Baseline[], before: ReadonlyMap<BudgetName, Baseline | null>): void => {
  for (const measured of all) console.log(`${detailsOf(measured)}\n`);
  const { processor, cores, memoryGb, system, node } = machine();
  console.log(`On ${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}.`);
  for (const { budget, load } of all) {
    const busy = Math.max(...load) > cores ? ': busy with other work, so times may be high' : '';
    console.log(`${budget}: load average ${load.join(' then ')}${busy}`);
  }
  console.log(`\n${tableOf(all.map((measured) => [measured, before.get(measured.budget) ?? null]))}`);
};
