/** The trash: what is out of view, brought back or removed for ever. Nothing leaves it by itself. */

import type { EntityId, Win } from '@cairn/domain';
import type { Cursor, VaultDoor, VaultError } from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';
import { createLive, type Live, type Readable } from './live.ts';

export interface TrashState {
  readonly wins: readonly Win[] | null;
  readonly next: Cursor | null;
  readonly line: PlainKey | null;
  readonly trouble: VaultError | null;
}

export class TrashModel implements Readable<TrashState> {
  readonly #door: Promise<VaultDoor>;
  readonly #newActId: () => EntityId;
  readonly #state: Live<TrashState> = createLive<TrashState>({
    wins: null,
    next: null,
    line: null,
    trouble: null,
  });

  constructor(door: Promise<VaultDoor>, newActId: () => EntityId) {
    this.#door = door;
    this.#newActId = newActId;
    void this.more();
  }

  subscribe(listener: (state: TrashState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  async more(): Promise<void> {
    const { wins, next } = this.#state.get();
    const input = next === null ? {} : { after: next };
    const page = await (await this.#door).ask('trash-page', input);
    if (!page.ok) return this.#state.patch({ trouble: page.error });
    const known = next === null ? [] : (wins ?? []);
    this.#state.patch({ wins: [...known, ...page.value.wins], next: page.value.next, trouble: null });
  }

  restore(win: Win): Promise<void> {
    return this.#leave(win, 'restore-win', 'trash.restored');
  }

  /** Cannot be undone: the screen has asked twice before. */
  purge(win: Win): Promise<void> {
    return this.#leave(win, 'purge-win', 'trash.purged');
  }

  async #leave(win: Win, name: 'restore-win' | 'purge-win', line: PlainKey): Promise<void> {
    const result = await (await this.#door).act({ act: this.#newActId(), name, input: { id: win.id } });
    if (!result.ok) return this.#state.patch({ trouble: result.error, line: null });
    const wins = (this.#state.get().wins ?? []).filter((other) => other.id !== win.id);
    this.#state.patch({ wins, line, trouble: null });
  }
}
