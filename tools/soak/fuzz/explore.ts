/**
 * The thread that tries inputs on one target: makes new ones out of those that reached something, and keeps whichever reaches a block
 * that none before it did, or reaches one much more often.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { benchOn } from './bench.ts';
import type { Bench } from './bench.ts';
import { blockOf, openCoverage } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { chanceOf, MOST_BYTES, mutated } from './mutate.ts';
import type { Chance } from './mutate.ts';
import { asBytes } from './target.ts';
import type { Target } from './target.ts';

/** What the watching thread gives. */
export interface Exploring {
  readonly target: string;
  readonly seconds: number;
  /** Ends after about so many inputs, if that comes first. */
  readonly most: number;
  /** The address of a module that gives `allTargets`. */
  readonly from: string;
  readonly seed: number;
  readonly bench: SharedArrayBuffer;
}

export interface Fault {
  readonly what: string;
  readonly input: string;
}

export interface Explored {
  readonly inputs: number;
  readonly blocks: number;
  /** Those that were reached by the seeds alone. */
  readonly blocksOfSeeds: number;
  readonly corpus: number;
  /** The input that took longest, in milliseconds. */
  readonly slowest: number;
  readonly faults: readonly Fault[];
  /** Of harmed files: how many could be read all the same. */
  readonly read?: number;
}

interface Work {
  readonly target: Target;
  readonly bench: Bench;
  readonly coverage: Coverage;
  readonly chance: Chance;
  readonly corpus: Uint8Array[];
  /** How often, too. */
  readonly known: Set<number>;
  readonly blocks: Set<number>;
  /** By what they say: one of each kind. */
  readonly faults: Map<string, Fault>;
  inputs: number;
  slowest: number;
}

const tryOne = async (work: Work, input: Uint8Array): Promise<void> => {
  work.bench.begin(input);
  const began = performance.now();
  try {
    await work.target.run(input);
  } catch (fault) {
    const what = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    const kind = what.split('\n').slice(0, 3).join(' ');
    if (!work.faults.has(kind)) work.faults.set(kind, { what, input: Buffer.from(input).toString('hex') });
  }
  work.bench.end();
  work.inputs += 1;
  work.slowest = Math.max(work.slowest, performance.now() - began);
};

/** Whether something was reached that no input reached before. */
const isNew = (work: Work): boolean => {
  const before = work.known.size;
  for (const feature of work.coverage.reached()) {
    work.known.add(feature);
    work.blocks.add(blockOf(feature));
  }
  return work.known.size > before;
};

/** Asking what was reached takes longer than most inputs, so many share one answer. */
const TOGETHER = 128;
/** Every so many rounds each alone: one that goes round a loop more often is worth keeping too. */
const ALONE = 64;

/** Keeps those among them that reach a new block: halves, again and again, are tried until each stands alone. */
const keepNew = async (work: Work, inputs: readonly Uint8Array[]): Promise<void> => {
  for (const input of inputs) await tryOne(work, input);
  const [only, ...others] = inputs;
  if (only === undefined) return;
  if (others.length === 0) {
    if (isNew(work)) work.corpus.push(only);
    return;
  }
  if (![...work.coverage.reached()].some((feature) => !work.blocks.has(blockOf(feature)))) return;
  const half = inputs.length >> 1;
  await keepNew(work, inputs.slice(0, half));
  await keepNew(work, inputs.slice(half));
};

const newCorpus = async (work: Work): Promise<void> => {
  for (const seed of work.target.seeds) {
    const input = seed.slice(0, MOST_BYTES);
    await tryOne(work, input);
    work.corpus.push(input);
  }
  isNew(work);
};

const explore = async (work: Work, until: number, most: number): Promise<void> => {
  const words = work.target.words.map((word) => (typeof word === 'string' ? asBytes(word) : word));
  for (let round = 1; performance.now() < until && work.inputs < most; round += 1) {
    const by = { chance: work.chance, corpus: work.corpus, words };
    const inputs = Array.from({ length: TOGETHER }, () => mutated(by));
    if (round % ALONE === 0) for (const input of inputs) await keepNew(work, [input]);
    else await keepNew(work, inputs);
  }
};

const run = async ({ target: name, seconds, most, from, seed, bench }: Exploring): Promise<Explored> => {
  const { allTargets } = (await import(from)) as { allTargets(): Promise<readonly Target[]> };
  const target = (await allTargets()).find((one) => one.name === name);
  if (target === undefined) throw new RangeError(`There is no target ${name}`);
  const work: Work = {
    ...{ target, bench: benchOn(bench), coverage: openCoverage(), chance: chanceOf(seed) },
    ...{ corpus: [], known: new Set(), blocks: new Set(), faults: new Map(), inputs: 0, slowest: 0 },
  };
  await newCorpus(work);
  const blocksOfSeeds = work.blocks.size;
  // The first inputs compile what they meet.
  work.slowest = 0;
  await explore(work, performance.now() + seconds * 1_000, most);
  return {
    ...{ inputs: work.inputs, blocks: work.blocks.size, blocksOfSeeds, corpus: work.corpus.length },
    ...{ slowest: work.slowest, faults: [...work.faults.values()] },
  };
};

parentPort?.postMessage(await run(workerData as Exploring));
