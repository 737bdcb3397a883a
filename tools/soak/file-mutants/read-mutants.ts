/**
 * The thread that reads harmed copies, one after the other: each sample in turn, cut short, with bits turned, or both. Laws: nothing is
 * thrown; a plan is whole; an error has a sentence.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { createCopy } from '@cairn/copy';
import type { Copy } from '@cairn/copy';
import { readImport, sourceOf } from '@cairn/interchange';
import { faultIn } from '../../../packages/interchange/src/fixtures/fault-in.ts';
import { aZip, OPTIONS } from '../../../packages/interchange/src/fixtures/read-file.ts';
import { benchOn } from '../fuzz/bench.ts';
import type { Explored, Exploring, Fault } from '../fuzz/explore.ts';
import { chanceOf, pick } from '../fuzz/mutate.ts';
import type { Chance } from '../fuzz/mutate.ts';
import { asBytes } from '../fuzz/target.ts';
import { samples } from './samples.ts';
import type { Sample } from './samples.ts';

const MOST_BITS = 8;

const cutShort = (bytes: Uint8Array, chance: Chance): Uint8Array =>
  bytes.slice(0, Math.floor(chance() * bytes.length));

const withBitsTurned = (bytes: Uint8Array, chance: Chance): Uint8Array => {
  const turned = bytes.slice();
  const count = 1 + Math.floor(chance() * MOST_BITS);
  for (let bit = 0; bit < count && turned.length > 0; bit += 1) {
    const at = Math.floor(chance() * turned.length);
    turned[at] = (turned[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
  }
  return turned;
};

const harmed = (bytes: Uint8Array, chance: Chance): Uint8Array => {
  const kind = chance();
  if (kind < 0.4) return cutShort(bytes, chance);
  const turned = withBitsTurned(bytes, chance);
  return kind < 0.85 ? turned : cutShort(turned, chance);
};

const mutantOf = ({ bytes, members }: Sample, chance: Chance): Uint8Array => {
  if (members === null || chance() < 0.5) return harmed(bytes, chance);
  const name = pick(chance, Object.keys(members));
  return aZip({ ...members, [name]: harmed(members[name] ?? new Uint8Array(), chance) });
};

interface Outcome {
  readonly isRead: boolean;
  /** What does not hold; `null` where all does. */
  readonly broken: string | null;
}

const outcomeOf = async (mutant: Uint8Array, copy: Copy): Promise<Outcome> => {
  try {
    const plan = await readImport(sourceOf(mutant), OPTIONS);
    if (plan.ok) return { isRead: true, broken: faultIn(plan.value) };
    const sentence = copy.error('import-error', plan.error);
    const isSaid = /^[A-Z].+\.$/.test(sentence);
    return { isRead: false, broken: isSaid ? null : `no sentence for ${plan.error.type}` };
  } catch (fault) {
    const what = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { isRead: false, broken: what };
  }
};

const run = async ({ most, seed, bench: shared }: Exploring): Promise<Explored> => {
  const bench = benchOn(shared);
  const copy = await createCopy('en');
  const all = samples();
  const faults: Fault[] = [];
  let [slowest, read] = [0, 0];
  for (let number = 0; number < most; number += 1) {
    const chance = chanceOf(seed + number);
    const sample = all[number % all.length];
    if (sample === undefined) break;
    const mutant = mutantOf(sample, chance);
    const input = asBytes(`mutant ${number} of ${sample.name}`);
    bench.begin(input);
    const began = performance.now();
    const { isRead, broken } = await outcomeOf(mutant, copy);
    slowest = Math.max(slowest, performance.now() - began);
    bench.end();
    if (isRead) read += 1;
    if (broken !== null) faults.push({ what: broken, input: Buffer.from(input).toString('hex') });
  }
  return { inputs: most, blocks: 0, blocksOfSeeds: 0, corpus: all.length, slowest, faults, read };
};

parentPort?.postMessage(await run(workerData as Exploring));
