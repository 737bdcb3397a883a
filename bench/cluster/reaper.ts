/** Ends members of a cluster without warning, one after the other in an order of chance, and begins them again. */

import type { Member } from './cluster.ts';
import { wait } from './population.ts';

export interface Reaper {
  /** Rejects where a member did not come back. */
  readonly failed: Promise<never>;
  /** Whoever is away comes back first. Gives how often each was ended. */
  stop(): Promise<ReadonlyMap<string, number>>;
}

export interface Reaping {
  /** In milliseconds: the least, and how much more there may be. */
  readonly between: readonly [least: number, more: number];
  readonly away: readonly [least: number, more: number];
}

const OFTEN: Reaping = { between: [4_000, 6_000], away: [1_000, 2_000] };

/** Each has its turn before any has it again. */
export const reap = (members: readonly Member[], { between, away }: Reaping = OFTEN): Reaper => {
  const kills = new Map<string, number>();
  const over = new AbortController();
  const some = ([least, more]: readonly [number, number]): Promise<void> =>
    wait(least + Math.random() * more);
  const run = async (): Promise<void> => {
    let turn: Member[] = [];
    while (!over.signal.aborted) {
      await some(between);
      if (over.signal.aborted) return;
      if (turn.length === 0) turn = shuffled(members);
      const member = turn.pop();
      if (member === undefined) continue;
      kills.set(member.name, (kills.get(member.name) ?? 0) + 1);
      await member.end();
      await some(away);
      await member.begin();
    }
  };
  const running = run();
  return {
    failed: running.then(() => new Promise<never>(() => {})),
    stop: async () => {
      over.abort();
      await running;
      return kills;
    },
  };
};

const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
