/** Stones to put beside a page: the latest ones, or those with the words that somebody looks for. */

import type { Win } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { Clock } from '../clock.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export interface StonesState {
  /** `null` until the first answer. */
  readonly wins: readonly Win[] | null;
  readonly text: string;
}

const MOST = 20;
const PAUSE_MS = 180;

export class StonesModel implements Readable<StonesState> {
  readonly #door: Promise<VaultDoor>;
  readonly #clock: Clock;
  readonly #state: Live<StonesState> = createLive<StonesState>({ wins: null, text: '' });
  #question = 0;
  #cancel = (): void => {};

  constructor(door: Promise<VaultDoor>, clock: Clock) {
    this.#door = door;
    this.#clock = clock;
    void this.#ask();
  }

  subscribe(listener: (state: StonesState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  search(text: string): void {
    this.#state.patch({ text });
    this.#cancel();
    this.#cancel = this.#clock.after(PAUSE_MS, () => void this.#ask());
  }

  stop(): void {
    this.#question += 1;
    this.#cancel();
  }

  async #ask(): Promise<void> {
    const mine = (this.#question += 1);
    const words = this.#state.get().text.trim();
    const door = await this.#door;
    const answer =
      words === ''
        ? await door.ask('record-page', { limit: MOST })
        : await door.ask('search', { limit: MOST, text: words });
    if (answer.ok && mine === this.#question) this.#state.patch({ wins: answer.value.wins });
  }
}
