/**
 * Words in a field that is not kept by itself: a draft of the vault a moment after the last key, there again after a reload,
 * and gone once they are kept or put aside.
 */

import type { EntityId } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { Clock } from './clock.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import { createLive, type Live, type Readable } from './live.ts';

export interface DraftedDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
}

export class Drafted implements Readable<string> {
  readonly #state: Live<string> = createLive('');
  readonly #keeper: DraftKeeper;

  constructor(deps: DraftedDeps, slot: string) {
    this.#keeper = createDraftKeeper(deps, slot);
    void this.#read(deps.door, slot);
  }

  subscribe(listener: (text: string) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): string {
    return this.#state.get();
  }

  typed(text: string): void {
    this.#state.set(text);
    this.#keeper.typed(text);
  }

  /** The words are kept, or put aside: the draft is gone at once. */
  end(): void {
    this.typed('');
    this.flush();
  }

  flush(): void {
    this.#keeper.flush();
  }

  stop(): void {
    this.flush();
  }

  async #read(own: Promise<VaultDoor>, slot: string): Promise<void> {
    const answer = await (await own).ask('today', {});
    // What was typed meanwhile is newer than what lies there.
    if (answer.ok && this.get() === '') this.#state.set(answer.value.drafts[slot] ?? '');
  }
}
