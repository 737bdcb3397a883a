/**
 * A control group of this kernel that takes time from everything in it: all processes of a browser at once, which
 * DevTools' throttling does not do. Version 1 and 2 of the kernel's interface; gone again when it is left.
 */

import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The least that the kernel gives at a time; the period follows from the share: 4 ms for a quarter. Short, so that what is
 * slowed stops often and for little: at the usual 100 ms a tap would wait for whole periods.
 */
const QUOTA_US = 1_000;

/** Microseconds after which a group with this share of one core gets its next turn. */
export const periodOf = (share: number): number => Math.round(QUOTA_US / share);

export interface CpuGroup {
  /** This program is inside from here on, and so is what it spawns. */
  moveIn(): void;
  /** Back to where it was; what it spawned stays. */
  moveOut(): void;
  /** How much of one core everything inside gets together; `null`: as much as there is. */
  limit(share: number | null): void;
  /** Once nothing is left inside. */
  remove(): Promise<void>;
}

/** Ours before others', so that what is measured gets its share while other programs keep this machine busy. */
const SHARES = { version1: 262_144, version2: 10_000 };

interface Interface {
  /** The folder that this program may make a group in. */
  readonly base: string;
  /** Where this program is now. */
  readonly home: string;
  /** Gives the group its weight against the rest of the machine. */
  prefer(group: string): void;
  write(group: string, share: number | null): void;
}

/** `null` where no group may be made: no Linux, no right to, or the processor is not handed out here. */
export const makeCpuGroup = (): CpuGroup | null => {
  for (const found of [version1(), version2()]) {
    const group = found === null ? null : groupIn(found);
    if (group !== null) return group;
  }
  return null;
};

/** Does `work` before other programs of this machine where that may be done, and as it is elsewhere. */
export const preferred = async <T>(work: () => Promise<T>): Promise<T> => {
  const group = makeCpuGroup();
  group?.moveIn();
  try {
    return await work();
  } finally {
    group?.moveOut();
    await group?.remove();
  }
};

const groupIn = ({ base, home, prefer, write }: Interface): CpuGroup | null => {
  const folder = join(base, `cairn-bench-${process.pid}-${Date.now().toString(36)}`);
  const move = (to: string): void => writeFileSync(join(to, 'cgroup.procs'), String(process.pid));
  try {
    mkdirSync(folder);
    prefer(folder);
    write(folder, null);
    move(folder);
    move(home);
  } catch {
    // Not allowed, or not here: the caller says so and measures without.
    if (existsSync(folder)) rmdirSync(folder);
    return null;
  }
  return {
    moveIn: () => move(folder),
    moveOut: () => move(home),
    limit: (share) => write(folder, share),
    remove: () => removed(folder),
  };
};

const version1 = (): Interface | null => {
  const base = ['/sys/fs/cgroup/cpu', '/sys/fs/cgroup/cpu,cpuacct'].find((path) =>
    existsSync(join(path, 'cpu.cfs_quota_us')),
  );
  const own = ownPath(/^\d+:(?:[\w,]*,)?cpu(?:,[\w,]*)?:(.*)$/m);
  if (base === undefined || own === null) return null;
  return {
    base,
    home: existsSync(join(base, own)) ? join(base, own) : base,
    prefer: (group) => writeFileSync(join(group, 'cpu.shares'), String(SHARES.version1)),
    write: (group, share) => {
      writeFileSync(join(group, 'cpu.cfs_quota_us'), '-1');
      if (share === null) return;
      writeFileSync(join(group, 'cpu.cfs_period_us'), String(periodOf(share)));
      writeFileSync(join(group, 'cpu.cfs_quota_us'), String(QUOTA_US));
    },
  };
};

const version2 = (): Interface | null => {
  const base = '/sys/fs/cgroup';
  const own = ownPath(/^0::(.*)$/m);
  if (own === null || !existsSync(join(base, 'cgroup.controllers'))) return null;
  return {
    base,
    home: join(base, own),
    prefer: (group) => {
      const handedOn = join(base, 'cgroup.subtree_control');
      if (!/\bcpu\b/.test(readFileSync(handedOn, 'utf8'))) writeFileSync(handedOn, '+cpu');
      writeFileSync(join(group, 'cpu.weight'), String(SHARES.version2));
    },
    write: (group, share) => {
      writeFileSync(join(group, 'cpu.max'), share === null ? 'max' : `${QUOTA_US} ${periodOf(share)}`);
    },
  };
};

const ownPath = (line: RegExp): string | null =>
  existsSync('/proc/self/cgroup')
    ? (line.exec(readFileSync('/proc/self/cgroup', 'utf8'))?.[1] ?? null)
    : null;

const TRIES = 100;

/** A killed process leaves its group a moment later. */
const removed = async (folder: string): Promise<void> => {
  for (let left = TRIES; ; left -= 1) {
    try {
      rmdirSync(folder);
      return;
    } catch (cause) {
      if (!existsSync(folder)) return;
      if (left === 0) throw cause;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
