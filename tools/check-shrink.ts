/**
 * Reads the challenge set with the shrinking of today and prints how much of it is understood, and what is not. Of the
 * held-out half the faults are told by number alone, so that nobody mends by its sentences.
 *
 *     npm run shrink-figures [-- --smaller]
 *
 * `--smaller` prints a hundred chains of *Make it smaller* in its stead, the same ones every time.
 */

import { parseArgs } from 'node:util';
import { shrinkReport, type HalfReport } from '@cairn/content/check';
import { ladders } from '@cairn/content/ladders';
import { smaller } from '@cairn/content/shrink';
import { createRandom, type OfferedStep } from '@cairn/domain';

const share = (part: number, whole: number): string =>
  `${whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

const halfLines = (name: string, half: HalfReport): readonly string[] => [
  `${name}: ${share(half.right, half.cases)} on the ladder or kind that was expected`,
  ...half.byKind.map(({ kind, cases, right }) => `  ${kind.padEnd(8)} ${share(right, cases)}`),
  `  several tasks told apart: ${share(half.several.right, half.several.cases)}`,
  `  steps that pass every rule: ${share(half.steps - half.stepFaults.length, half.steps)}`,
  `  nonsense: ${half.nonsense}`,
  `  time: median ${half.medianMs.toFixed(2)} ms, p95 ${half.p95Ms.toFixed(2)} ms`,
];

const CHAINS = 100;
const SEED = 20261126;
const MOST_PRESSES = 10;

/** A step and all that presses on *Make it smaller* lead to. */
export const chainOf = (first: OfferedStep): readonly string[] => {
  const texts = [first.text];
  let { next } = smaller(first);
  while (next !== null && texts.length <= MOST_PRESSES) {
    texts.push(next.step.text);
    ({ next } = smaller(next.step));
  }
  return texts;
};

/** A hundred rungs drawn by a seed, each with its chain. */
export const chainLines = (seed: number): readonly string[] => {
  const rungs = ladders().flatMap((ladder) => ladder.rungs);
  const random = createRandom(seed);
  return Array.from({ length: CHAINS }, () => rungs[random() % rungs.length])
    .filter((rung) => rung !== undefined)
    .map(({ id, text, minutes, energy, social }) =>
      chainOf({ text, minutes, energy, social, rung: id }).join(' > '),
    );
};

const main = (): void => {
  const { values } = parseArgs({ options: { smaller: { type: 'boolean' } } });
  if (values.smaller === true) {
    for (const line of chainLines(SEED)) console.log(line);
    return;
  }
  const { tuning, heldOut } = shrinkReport(() => performance.now());
  for (const line of halfLines('Tuning half', tuning)) console.log(line);
  for (const fault of tuning.stepFaults) console.log(`    ${fault}`);
  for (const { number, text, expected, got } of tuning.faults)
    console.log(`  ${String(number).padStart(3)} ${text}\n      expected ${expected}; got ${got}`);
  for (const line of halfLines('Held-out half', heldOut)) console.log(line);
  console.log(`  not as expected: ${heldOut.faults.map(({ number }) => number).join(', ')}`);
};

if (import.meta.main) main();
