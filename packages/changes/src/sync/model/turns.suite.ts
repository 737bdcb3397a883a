/** Several devices at once, by turns: at each gate one of those that wait goes on, chosen by chance. Deterministic. */

import type { Chance } from './chance.suite.ts';

/** The process ended here: what was not durable is gone. */
export class Crash extends Error {}

export class Turns {
  private waiting: (() => void)[] = [];
  private active = 0;
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  /** Runs them to their ends. A crash is an end like another; any other fault is one of this code. */
  async run(tasks: readonly (() => Promise<void>)[]): Promise<void> {
    this.active = tasks.length;
    const ended = tasks.map(async (task) => {
      try {
        await this.gate();
        await task();
      } catch (fault) {
        if (!(fault instanceof Crash)) throw fault;
      } finally {
        this.active -= 1;
        this.next();
      }
    });
    const results = await Promise.allSettled(ended);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  gate(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.next();
    });
  }

  private next(): void {
    if (this.active === 0 || this.waiting.length < this.active) return;
    const [one] = this.waiting.splice(this.chance.below(this.waiting.length), 1);
    one?.();
  }
}
