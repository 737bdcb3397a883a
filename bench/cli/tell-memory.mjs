// Loaded before a program whose memory is measured: when it ends, writes the most it ever held (kB) to a file.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

/** Linux counts what the starting program held into `maxRSS`; the high-water mark of the address space begins anew. */
const mostHeldKb = () => {
  const mark = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8')) : null;
  return mark === null ? process.resourceUsage().maxRSS : Number(mark[1]);
};

process.on('exit', () => {
  writeFileSync(process.env['CAIRN_BENCH_MEMORY'] ?? '/dev/null', String(mostHeldKb()));
});
