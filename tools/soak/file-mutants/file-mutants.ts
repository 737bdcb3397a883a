/** `node tools/soak/file-mutants/file-mutants.ts COUNT REPORT`: so many harmed copies of files, each bounded in time and memory. */

import { writeFileSync } from 'node:fs';
import { watch } from '../fuzz/watch.ts';

const [count = '20000', report] = process.argv.slice(2);
const thread = new URL('read-mutants.ts', import.meta.url).href;
const done = await watch({ target: 'harmed files', seconds: Infinity, most: Number(count), thread });
const { inputs, corpus: samples, slowest, memory, read } = done;
const faults = done.faults.map(({ what, input }) => ({
  what,
  input: Buffer.from(input, 'hex').toString('utf8'),
}));
const text = `${JSON.stringify({ inputs, samples, read, slowest, memory, faults }, null, 2)}\n`;
if (report === undefined) process.stdout.write(text);
else writeFileSync(report, text);
process.exit(faults.length === 0 ? 0 : 1);
