/**
 * Ideas below the field: one's own wins first, then the catalogue. Pure steps for the keyboard (ARIA APG, combobox with
 * a list): arrows move, Escape closes, Enter takes the marked idea into the field and otherwise keeps what was typed.
 */

import type { Completion, VaultDoor } from '@cairn/vault';
import type { Clock } from './clock.ts';
import { createLive, type Live, type Readable } from './live.ts';

export interface CompleterState {
  readonly options: readonly Completion[];
  readonly open: boolean;
  /** Index of the marked idea; -1 when none is. */
  readonly active: number;
}

const CLOSED: CompleterState = { options: [], open: false, active: -1 };
const WAIT_MS = 60;
const MOST = 6;
/** Each is read by somebody who wants to be done; of one's own words one knows more at a glance. */
const MOST_OF_CATALOGUE = 3;

/** Where an arrow leads: round the list, and through "none", which is the typed text. */
export const moveActive = (active: number, count: number, step: 1 | -1): number => {
  const places = count + 1;
  return ((active + 1 + step + places) % places) - 1;
};

/** One's own words as they come, then few of the catalogue's, and none that was typed already. */
export const ideasFrom = (found: readonly Completion[], typed: string): readonly Completion[] => {
  const others = found.filter(({ text }) => text !== typed);
  const own = others.filter(({ from }) => from === 'own');
  const catalogue = others.filter(({ from }) => from === 'catalogue');
  return [...own, ...catalogue.slice(0, MOST_OF_CATALOGUE)].slice(0, MOST);
};

export class Completer implements Readable<CompleterState> {
  readonly #door: Promise<VaultDoor>;
  readonly #clock: Clock;
  readonly #state: Live<CompleterState> = createLive(CLOSED);
  #asked = 0;
  #cancel = (): void => {};

  constructor(door: Promise<VaultDoor>, clock: Clock) {
    this.#door = door;
    this.#clock = clock;
  }

  subscribe(listener: (state: CompleterState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  typed(text: string): void {
    if (text.trim() === '') return this.close();
    this.#cancel();
    this.#cancel = this.#clock.after(WAIT_MS, () => void this.#ask(text.trim()));
  }

  /** True when the key was used here. */
  key(key: string): boolean {
    if (key === 'ArrowDown') return this.#move(1);
    if (key === 'ArrowUp') return this.#move(-1);
    if (key !== 'Escape' || !this.#state.get().open) return false;
    this.close();
    return true;
  }

  /** Also makes an answer that is still on its way come to nothing. */
  close(): void {
    this.#drop();
    this.#state.set(CLOSED);
  }

  /** What was asked and is not answered yet comes to nothing. */
  #drop(): void {
    this.#cancel();
    this.#asked += 1;
  }

  #move(step: 1 | -1): boolean {
    const { open, options, active } = this.#state.get();
    if (!open) return false;
    // Whoever has begun to choose chooses among what is there.
    this.#drop();
    this.#state.patch({ active: moveActive(active, options.length, step) });
    return true;
  }

  async #ask(text: string): Promise<void> {
    const mine = (this.#asked += 1);
    const answer = await (await this.#door).ask('complete', { text, limit: MOST });
    if (mine !== this.#asked || !answer.ok) return;
    const options = ideasFrom(answer.value, text);
    this.#state.set({ options, open: options.length > 0, active: -1 });
  }
}
