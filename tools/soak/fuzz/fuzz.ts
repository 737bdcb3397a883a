/**
 * One target of `npm run soak -- fuzz`: `node tools/soak/fuzz/fuzz.ts TARGET SECONDS REPORT`. Inputs that found something are written
 * into the report, in hex.
 */

import { writeFileSync } from 'node:fs';
import { watch } from './watch.ts';

const [target = '', seconds = '60', report] = process.argv.slice(2);
const fuzzed = await watch({ target, seconds: Number(seconds) });
const text = `${JSON.stringify({ target, ...fuzzed }, null, 2)}\n`;
if (report === undefined) console.log(text);
else writeFileSync(report, text);
process.exit(fuzzed.faults.length === 0 ? 0 : 1);
