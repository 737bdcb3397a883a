// Part of `npm run soak -- mutants-of-files`: harmed copies of every sample into every reader, in a thread of little memory. What is tried:
// tools/soak/file-mutants.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runStep } from '../run-step.mjs';

const MUTANTS = join(ROOT, 'tools', 'soak', 'file-mutants', 'file-mutants.ts');

/** For docs/soak: whether it held, and the figures. */
export const mutantsOfFiles = (count, report) => {
  runStep(`${count} harmed copies of files`, ['node', MUTANTS, String(count), report]);
  if (!existsSync(report)) return { ok: false, figure: 'did not run to its end' };
  const { inputs, samples, read, slowest, memory, faults } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { what, input } of faults) console.log(`${what}\n  ${input}\n`);
  const outcomes = `${read} read all the same, ${inputs - read} refused with a sentence`;
  return {
    ok: faults.length === 0 && inputs >= count,
    figure: `${inputs} copies of ${samples} files, ${outcomes}, slowest ${Math.round(slowest)} ms, ${memory} MiB, ${faults.length} faults`,
  };
};
