// Part of `npm run soak -- fuzz`: tries strange bytes on one parser for so many seconds, in a process of its own, and tells what was
// reached. An input that throws, hangs or fills the memory is printed in hex. What is tried: tools/soak/fuzz/targets.ts.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runStep } from '../run-step.mjs';

const FUZZ = join(ROOT, 'tools', 'soak', 'fuzz', 'fuzz.ts');

/** By name; a name that is none ends badly. */
export const TARGETS = [
  'a chunk as it was sealed',
  'a chunk unpacked',
  'a change by itself',
  'the manifest of a snapshot',
  'a message between device and relay',
  'an answer of a relay, as a device hears it',
  'a request to a relay',
  'the code that a new device shows',
  'what lies in the mailbox of two devices that meet',
  'the hints of a relay, as they come',
  'an age file',
  'sealed bytes: of the log, of a lock, for a device',
  'a file of Cairn’s own',
  'a table of Daylio’s',
  'a table of another app',
  'JSON of another app',
  'a database of another app',
  'a journal of another app',
  'an export of Apple Health',
  'an archive of another app',
  'what is typed or shown: words, PINs, addresses',
];

/** For docs/soak: whether it held, and the figures. */
export const fuzzed = (target, seconds, report) => {
  runStep(`fuzz: ${target}`, ['node', FUZZ, target, String(seconds), report]);
  if (!existsSync(report)) return { ok: false, figure: 'did not run to its end' };
  const { inputs, blocks, blocksOfSeeds, corpus, slowest, memory, faults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  for (const { what, input } of faults) console.log(`${what}\n  input: ${input}\n`);
  const reached = `${blocks} blocks (${blocksOfSeeds} by right ones alone), ${corpus} kept`;
  return {
    ok: faults.length === 0 && inputs > 0,
    figure: `${inputs} inputs, ${reached}, slowest ${Math.round(slowest)} ms, ${memory} MiB, ${faults.length} faults`,
  };
};
