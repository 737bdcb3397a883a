/** A person's devices: which there are, what they are called, and taking one away. */

import type { DeviceLine } from '@cairn/vault';
import type { PairingPlace } from '../../worker/sync/pairing-asks.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { pairTroubleOf, type PairTrouble } from './pair-trouble.ts';

export interface DeviceListState {
  /** `null` while they are looked for. Those that were removed are not among them. */
  readonly devices: readonly DeviceLine[] | null;
  readonly trouble: PairTrouble | null;
  readonly isRemoving: boolean;
  /** The one that was removed: there are new words. */
  readonly removed: {
    readonly name: string;
    /** It has begun, and ends when the relay answers, or when it was told an invite code. */
    readonly later: 'answers' | 'invited' | null;
  } | null;
}

export class DeviceList implements Readable<DeviceListState> {
  readonly #sync: PairingPlace;
  readonly #state: Live<DeviceListState> = createLive<DeviceListState>({
    ...{ devices: null, trouble: null, isRemoving: false, removed: null },
  });

  constructor(sync: PairingPlace) {
    this.#sync = sync;
  }

  subscribe(listener: (state: DeviceListState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): DeviceListState {
    return this.#state.get();
  }

  async look(): Promise<void> {
    const told = await this.#sync.ask('devices', null).catch(() => null);
    if (told?.ok === true) this.#state.patch({ devices: told.value.filter(({ isRemoved }) => !isRemoved) });
    else this.#state.patch({ trouble: 'stopped' });
  }

  /** True when it has that name. */
  async rename(id: DeviceLine['id'], name: string): Promise<boolean> {
    const told = await this.#sync.ask('name-device', { id, name: name.trim() }).catch(() => null);
    this.#state.patch({ trouble: told?.ok === true ? null : 'stopped' });
    await this.look();
    return told?.ok === true;
  }

  async remove({ id, name }: DeviceLine): Promise<void> {
    if (this.get().isRemoving) return;
    this.#state.patch({ isRemoving: true, trouble: null });
    const told = await this.#sync.ask('remove-device', { id }).catch(() => null);
    const trouble = told === null ? 'stopped' : pairTroubleOf(told.ok ? told.value : told.error);
    // Whatever keeps the relay from it now: the vault goes on with it at the next round.
    const hasBegun = told?.ok === true && trouble !== 'removed' && trouble !== 'sync-off';
    this.#state.patch({
      isRemoving: false,
      trouble: hasBegun ? null : trouble,
      removed: hasBegun ? { name, later: laterOf(trouble) } : null,
    });
    await this.look();
  }

  /** The sheet that told of it was closed. */
  seen(): void {
    this.#state.patch({ removed: null, trouble: null });
  }
}

const laterOf = (trouble: PairTrouble | null): 'answers' | 'invited' | null => {
  if (trouble === null) return null;
  return trouble === 'invite' ? 'invited' : 'answers';
};
