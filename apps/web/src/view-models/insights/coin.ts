/** A test by coin: begun, stopped, told when it is over. */

import type { EntityId, LifeArea } from '@cairn/domain';
import type { Coin, NoCoin, VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';
import { follow } from '../paths/follow.ts';
import type { InsightsDeps } from './insights.ts';

export interface CoinState {
  /** `null` until known. */
  readonly coin: Coin | null;
  /** What was done on this visit. */
  readonly done: 'begun' | 'stopped' | null;
  /** Why the words just given are not for a coin. */
  readonly notThis: NoCoin | null;
  readonly trouble: VaultError | null;
}

export class CoinModel implements Readable<CoinState> {
  readonly #deps: InsightsDeps;
  readonly #state: Live<CoinState> = createLive<CoinState>({
    ...{ coin: null, done: null, notThis: null, trouble: null },
  });
  readonly #stop: () => void;

  constructor(deps: InsightsDeps) {
    this.#deps = deps;
    this.#stop = follow(deps.door, ['experiments', 'check-ins'], (door) => this.#ask(door));
  }

  subscribe(listener: (state: CoinState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stop();
  }

  async begin(text: string, area: LifeArea | null): Promise<void> {
    const act = { act: this.#deps.newActId(), name: 'begin-experiment', input: { text, area } } as const;
    const done = await (await this.#deps.door).act(act);
    if (done.ok) return this.#state.patch({ done: 'begun', notThis: null, trouble: null });
    const why = done.error.type === 'BadInput' ? done.error.why : undefined;
    this.#state.patch(why === undefined ? { notThis: null, trouble: done.error } : { notThis: why });
  }

  /** *Not what I meant*, said of the card beside the words. */
  notMeant(): void {
    this.#state.patch({ notThis: null });
  }

  async end(id: EntityId): Promise<void> {
    const act = { act: this.#deps.newActId(), name: 'end-experiment', input: { id } } as const;
    const done = await (await this.#deps.door).act(act);
    this.#state.patch(done.ok ? { done: 'stopped' } : { trouble: done.error });
  }

  async #ask(door: VaultDoor): Promise<void> {
    const coin = await door.ask('insight-coin', {});
    this.#state.patch(coin.ok ? { coin: coin.value, trouble: null } : { trouble: coin.error });
  }
}
