/** How much of the processors each part of a cluster took, as the kernel of Linux tells it: a process with all that it started. */

import { readdirSync, readFileSync } from 'node:fs';

/** In seconds, since each began. */
export type ProcessorTimes = Readonly<Record<string, number>>;

/** The kernel counts in hundredths. */
const TICKS = 100;

interface Process {
  readonly parent: number;
  readonly seconds: number;
}

const processes = (): ReadonlyMap<number, Process> => {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc').filter((folder) => /^\d+$/.test(folder))) {
    try {
      // The name of the program may hold anything: what is wanted comes after its last bracket.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
      all.set(Number(name), { parent: parent ?? 0, seconds: ((user ?? 0) + (system ?? 0)) / TICKS });
    } catch {
      // It has ended meanwhile.
    }
  }
  return all;
};

export const processorTimes = (roots: Readonly<Record<string, readonly number[]>>): ProcessorTimes => {
  const all = processes();
  const isUnder = (pid: number, root: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = all.get(at)?.parent)
      if (at === root) return true;
    return false;
  };
  const sumOf = (pids: readonly number[]): number =>
    [...all].reduce(
      (sum, [pid, { seconds }]) => (pids.some((root) => isUnder(pid, root)) ? sum + seconds : sum),
      0,
    );
  return Object.fromEntries(Object.entries(roots).map(([name, pids]) => [name, sumOf(pids)]));
};

/** What each took between two looks, in cores. */
export const coresTaken = (
  before: ProcessorTimes,
  after: ProcessorTimes,
  seconds: number,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(after).map(([name, there]) => [name, (there - (before[name] ?? 0)) / seconds]),
  );
