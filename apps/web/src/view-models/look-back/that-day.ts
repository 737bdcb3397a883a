/** This date in other years, newest year first: a few stones of each. Empty unless the person asked for it. */

import type { VaultDoor } from '@cairn/vault';
import type { LookedDay } from '../by-day.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export class ThatDayModel implements Readable<readonly LookedDay[] | null> {
  readonly #door: Promise<VaultDoor>;
  readonly #state: Live<readonly LookedDay[] | null> = createLive<readonly LookedDay[] | null>(null);
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(door: Promise<VaultDoor>) {
    this.#door = door;
    void this.#begin();
  }

  subscribe(listener: (state: readonly LookedDay[] | null) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stopped = true;
    this.#stopWatching();
  }

  async #begin(): Promise<void> {
    const door = await this.#door;
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.includes('wins') || topics.includes('settings')) void this.#ask(door);
    });
    await this.#ask(door);
  }

  async #ask(door: VaultDoor): Promise<void> {
    const answer = await door.ask('on-this-day', {});
    // It was not asked for with a question of its own: what cannot be had is left out quietly.
    if (this.#stopped || !answer.ok) return;
    this.#state.set(answer.value.years.map(({ day, wins }) => ({ day, wins, isRest: false })));
  }
}
