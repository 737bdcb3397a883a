/**
 * Several stones at once: chosen by ticking, then given another area or day, let rest, or put in the trash. One act, and
 * one way back from it. What is chosen stays chosen when the vault could not do it.
 */

import type { EntityId, LifeArea, LocalDay } from '@cairn/domain';
import type { PlainKey } from '@cairn/copy';
import type { IntentName, Intents, VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';
import type { SheetDone } from '../win-sheet.ts';

export interface ChosenState {
  readonly isChoosing: boolean;
  readonly ids: ReadonlySet<EntityId>;
  readonly isBusy: boolean;
  readonly done: SheetDone | null;
  readonly trouble: VaultError | null;
}

export interface ChosenDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
}

/** As many as the vault takes in one act. */
export const MOST_CHOSEN = 500;

const NONE: ReadonlySet<EntityId> = new Set();

export class ChosenModel implements Readable<ChosenState> {
  readonly #deps: ChosenDeps;
  readonly #state: Live<ChosenState> = createLive<ChosenState>({
    ...{ isChoosing: false, ids: NONE, isBusy: false, done: null, trouble: null },
  });
  /** One act for this very request, so that asking again does nothing twice. */
  #pending: { readonly what: string; readonly act: EntityId } | null = null;

  constructor(deps: ChosenDeps) {
    this.#deps = deps;
  }

  subscribe(listener: (state: ChosenState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  begin(): void {
    this.#state.patch({ isChoosing: true, ids: NONE, trouble: null });
  }

  end(): void {
    this.#state.patch({ isChoosing: false, ids: NONE, trouble: null });
  }

  choose(id: EntityId, chosen: boolean): void {
    const ids = new Set(this.#state.get().ids);
    if (!chosen) ids.delete(id);
    else if (ids.size < MOST_CHOSEN) ids.add(id);
    this.#state.patch({ ids, trouble: null });
  }

  chooseAll(all: readonly EntityId[]): void {
    this.#state.patch({ ids: new Set(all.slice(0, MOST_CHOSEN)), trouble: null });
  }

  toArea(area: LifeArea | null): Promise<void> {
    return this.#do('edit-wins', { ids: this.#ids(), set: { area } }, 'many.changed');
  }

  toDay(on: LocalDay): Promise<void> {
    return this.#do('edit-wins', { ids: this.#ids(), set: { on } }, 'many.changed');
  }

  letRest(): Promise<void> {
    return this.#do('let-wins-rest', { ids: this.#ids(), resting: true }, 'many.rested');
  }

  trash(): Promise<void> {
    return this.#do('trash-wins', { ids: this.#ids() }, 'many.trashed');
  }

  #ids(): readonly EntityId[] {
    return [...this.#state.get().ids];
  }

  async #do<N extends IntentName>(name: N, input: Intents[N]['input'], key: PlainKey): Promise<void> {
    const { isBusy, ids } = this.#state.get();
    if (isBusy || ids.size === 0) return;
    this.#state.patch({ isBusy: true, trouble: null });
    const what = `${name} ${JSON.stringify(input)}`;
    if (this.#pending?.what !== what) this.#pending = { what, act: this.#deps.newActId() };
    const { act } = this.#pending;
    const result = await (await this.#deps.door).act({ act, name, input });
    if (!result.ok) return this.#state.patch({ isBusy: false, trouble: result.error });
    this.#pending = null;
    this.#state.patch({ isBusy: false, isChoosing: false, ids: NONE, done: { key, undo: act } });
  }
}
