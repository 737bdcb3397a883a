/** Tries inputs on one target in a thread with little memory, and watches it: one that throws, hangs or fills the memory is named. */

import { Worker } from 'node:worker_threads';
import { benchOn, newBench } from './bench.ts';
import type { Explored, Exploring, Fault } from './explore.ts';

/** No input may take as long, on a busy machine. Milliseconds. */
const LONGEST = 10_000;
const EXPLORE = new URL('explore.ts', import.meta.url).href;
const TARGETS = new URL('targets.ts', import.meta.url).href;
/** Of the thread's heap; and how much more the process may take than it had. In MiB. */
const HEAP = 384;
const MOST_MORE = 768;
const LOOK_EVERY = 50;

export interface Fuzzed extends Explored {
  /** MiB, of the whole process: a thread with its inputs, what it reached, and the programs. */
  readonly memory: number;
}

const NOTHING: Explored = { inputs: 0, blocks: 0, blocksOfSeeds: 0, corpus: 0, slowest: 0, faults: [] };

const mebibytes = (): number => process.memoryUsage().rss / 2 ** 20;

export interface Watching {
  readonly target: string;
  readonly seconds: number;
  readonly most?: number;
  /** The module that gives `allTargets`; all that there are unless given. */
  readonly from?: string;
  readonly longest?: number;
  /** The program of the thread; the one that explores unless given. */
  readonly thread?: string;
}

export const watch = ({
  target,
  seconds,
  most = Infinity,
  from = TARGETS,
  longest = LONGEST,
  thread = EXPLORE,
}: Watching): Promise<Fuzzed> =>
  new Promise((resolve) => {
    const shared = newBench();
    const bench = benchOn(shared);
    const workerData: Exploring = { target, seconds, most, from, seed: 20_261_127, bench: shared };
    const worker = new Worker(new URL(thread), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    const atStart = mebibytes();
    let [memory, begun, since] = [atStart, 0, performance.now()];
    const end = (explored: Explored): void => {
      clearInterval(looking);
      resolve({ ...explored, memory: Math.round(memory) });
    };
    const giveUp = (what: string): void => {
      const fault: Fault = { what, input: Buffer.from(bench.tried() ?? []).toString('hex') };
      end({ ...NOTHING, inputs: bench.begun(), faults: [fault] });
      void worker.terminate();
    };
    const looking = setInterval(() => {
      memory = Math.max(memory, mebibytes());
      if (bench.begun() !== begun) [begun, since] = [bench.begun(), performance.now()];
      const hangs = bench.tried() !== null && performance.now() - since > longest;
      if (hangs) giveUp(`hangs for ${longest} ms`);
      else if (memory - atStart > MOST_MORE) giveUp(`takes ${Math.round(memory)} MiB`);
    }, LOOK_EVERY);
    worker.once('message', end);
    worker.once('error', (error) => giveUp(`ends its thread: ${error.message}`));
  });
