/** How much memory a process has, as the kernel of Linux tells it. */

import { readFileSync } from 'node:fs';

const KIB = 1024;

/** Resident bytes. */
export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * KIB;
