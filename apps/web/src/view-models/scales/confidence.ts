/** How sure one was, and what followed. Asked again when a stone, a rest day or a check-in changes. */

import type { ConfidencePair } from '@cairn/domain';
import type { Topic, VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';

export interface ConfidenceState {
  /** Oldest first; `null` until the first answer. */
  readonly pairs: readonly ConfidencePair[] | null;
  readonly trouble: VaultError | null;
}

const CHANGES: readonly Topic[] = ['wins', 'rest', 'check-ins'];

export class ConfidenceModel implements Readable<ConfidenceState> {
  readonly #state: Live<ConfidenceState> = createLive<ConfidenceState>({ pairs: null, trouble: null });
  #isStopped = false;
  #stopWatching = (): void => {};

  constructor(door: Promise<VaultDoor>) {
    void door.then((open) => this.#begin(open));
  }

  subscribe(listener: (state: ConfidenceState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopWatching();
  }

  #begin(door: VaultDoor): void {
    if (this.#isStopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.some((topic) => CHANGES.includes(topic))) void this.#ask(door);
    });
    void this.#ask(door);
  }

  async #ask(door: VaultDoor): Promise<void> {
    const answer = await door.ask('confidence', {});
    if (this.#isStopped) return;
    if (answer.ok) this.#state.set({ pairs: answer.value.pairs, trouble: null });
    else this.#state.patch({ trouble: answer.error });
  }
}
