// Loaded before a program whose memory is measured: when it ends, writes the most it ever held (kB) to a file.

import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env['CAIRN_BENCH_MEMORY'] ?? '/dev/null', String(process.resourceUsage().maxRSS));
});
