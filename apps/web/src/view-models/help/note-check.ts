/**
 * For those who asked for it (domain.md 5.3): a note that speaks of dying or of harm is met with one line under it, after a
 * pause, at most once an entry and once in a day. It stands in no way of anything. That it was met is kept nowhere: the day
 * is counted while the page lives.
 */

import type { VaultDoor } from '@cairn/vault';
import type { Clock } from '../clock.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export interface NoteMemory {
  /** Milliseconds since 1970. */
  metAt: number | null;
}

export interface NoteCheckDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  /** The person asked for it. */
  readonly isOn: () => boolean;
  readonly memory: NoteMemory;
}

const PAUSE_MS = 2_000;
const DAY_MS = 86_400_000;

export class NoteCheck implements Readable<boolean> {
  readonly #deps: NoteCheckDeps;
  readonly #isMet: Live<boolean> = createLive(false);
  #wasMet = false;
  #cancel = (): void => {};

  constructor(deps: NoteCheckDeps) {
    this.#deps = deps;
  }

  subscribe(listener: (isMet: boolean) => void): () => void {
    return this.#isMet.subscribe(listener);
  }

  typed(text: string): void {
    this.#cancel();
    if (text.trim() === '' || !this.#mayMeet()) return;
    let isNewest = true;
    const cancel = this.#deps.clock.after(PAUSE_MS, () => void this.#read(text, () => isNewest));
    this.#cancel = () => {
      isNewest = false;
      cancel();
    };
  }

  /** The line goes, and does not come again for this entry. */
  dismiss(): void {
    this.#isMet.set(false);
  }

  stop(): void {
    this.#cancel();
  }

  #mayMeet(): boolean {
    const { isOn, memory, clock } = this.#deps;
    const isQuiet = memory.metAt !== null && clock.now().getTime() - memory.metAt < DAY_MS;
    return isOn() && !this.#wasMet && !isQuiet;
  }

  async #read(text: string, isNewest: () => boolean): Promise<void> {
    const answer = await (await this.#deps.door).ask('reads-note', { text });
    if (!answer.ok || !answer.value.met || !isNewest() || !this.#mayMeet()) return;
    this.#wasMet = true;
    this.#deps.memory.metAt = this.#deps.clock.now().getTime();
    this.#isMet.set(true);
  }
}
