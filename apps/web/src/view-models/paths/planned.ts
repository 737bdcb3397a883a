/** What is planned for today, for the place behind *More*. Done in one tap by Today itself, so that the stone lands there. */

import type { PlannedStep, VaultDoor } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';
import { follow } from './follow.ts';

export class PlannedModel implements Readable<readonly PlannedStep[]> {
  readonly #state: Live<readonly PlannedStep[]> = createLive<readonly PlannedStep[]>([]);
  readonly #stop: () => void;

  constructor(door: Promise<VaultDoor>) {
    this.#stop = follow(door, ['paths', 'wins'], async (open) => {
      const answer = await open.ask('planned', {});
      // Without an answer nothing is planned: the paths themselves say what is wrong.
      if (answer.ok) this.#state.set(answer.value.steps);
    });
  }

  subscribe(listener: (steps: readonly PlannedStep[]) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stop();
  }
}
