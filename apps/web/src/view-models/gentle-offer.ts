/** Gentle mode, offered once where somebody speaks of a loss. Whatever is answered, it is not offered again on this device. */

import type { EntityId } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import { createLive, type Live, type Readable } from './live.ts';

export interface GentleOfferDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
}

const SLOT = 'gentle-offer';

/** `null` until the vault has said whether it was offered before. */
export type GentleOfferState = 'offered' | 'taken' | 'gone' | null;

export class GentleOffer implements Readable<GentleOfferState> {
  readonly #deps: GentleOfferDeps;
  readonly #state: Live<GentleOfferState> = createLive<GentleOfferState>(null);

  constructor(deps: GentleOfferDeps) {
    this.#deps = deps;
    void this.#read();
  }

  subscribe(listener: (state: GentleOfferState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): GentleOfferState {
    return this.#state.get();
  }

  async take(): Promise<void> {
    const act = this.#deps.newActId();
    const input = { key: 'gentleMode', value: true } as const;
    const changed = await (await this.#deps.door).act({ act, name: 'change-setting', input });
    if (changed.ok) await this.#answered('taken');
  }

  async decline(): Promise<void> {
    await this.#answered('gone');
  }

  async #answered(state: 'taken' | 'gone'): Promise<void> {
    this.#state.set(state);
    const input = { slot: SLOT, text: '1' };
    await (await this.#deps.door).act({ act: this.#deps.newActId(), name: 'keep-draft', input });
  }

  async #read(): Promise<void> {
    const answer = await (await this.#deps.door).ask('today', {});
    if (!answer.ok) return;
    const { drafts, settings } = answer.value;
    this.#state.set(settings.gentleMode || drafts[SLOT] !== undefined ? 'gone' : 'offered');
  }
}
