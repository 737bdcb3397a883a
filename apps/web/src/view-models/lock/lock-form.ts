/** The lock in the settings: set, changed, taken off. Law: nothing is said to be locked before the worker has seen it open. */

import type { LockAfter } from '@cairn/vault';
import type { LockPlace } from '../../platform/app-platform.ts';
import type { LockState, TypedKind } from '../../worker/lock/lock-asks.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export type LockTrouble =
  'not-a-pin' | 'empty' | 'untypable' | 'differ' | 'no-passkey' | 'passkey-stopped' | 'stopped';

export interface LockFormState {
  /** `null` while it is looked at. */
  readonly lock: LockState | null;
  readonly isWorking: boolean;
  readonly trouble: LockTrouble | null;
  readonly ended: 'none' | 'set' | 'off' | 'passkey';
  /** Whether this browser has passkeys that can open a lock. */
  readonly hasPasskeys: boolean;
}

export interface Wanted {
  readonly kind: TypedKind;
  readonly secret: string;
  readonly again: string;
}

/** Untouched for so long: a kettle's time. */
const AFTER_UNLESS_CHOSEN: LockAfter = 5;

export class LockForm implements Readable<LockFormState> {
  readonly #lock: LockPlace;
  readonly #state: Live<LockFormState> = createLive<LockFormState>({
    ...{ lock: null, isWorking: false, trouble: null, ended: 'none', hasPasskeys: false },
  });

  constructor(lock: LockPlace) {
    this.#lock = lock;
    void this.#look();
    void lock
      .passkeys()
      .then((passkeys) => passkeys.has())
      .then((hasPasskeys) => this.#state.patch({ hasPasskeys }));
  }

  subscribe(listener: (state: LockFormState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): LockFormState {
    return this.#state.get();
  }

  /** After the first time: what will not do is said before it is typed again. */
  async judge({ kind, secret }: Pick<Wanted, 'kind' | 'secret'>): Promise<void> {
    const { parsePassphrase, parsePin } = await import('@cairn/crypto/lock');
    const isLeft = secret === '' || (kind === 'pin' ? parsePin(secret) : parsePassphrase(secret)).ok;
    if (this.get().isWorking) return;
    this.#state.patch({ trouble: isLeft ? null : kind === 'pin' ? 'not-a-pin' : 'untypable' });
  }

  /** True when it is set. */
  set({ kind, secret, again }: Wanted): Promise<boolean> {
    return this.#work(async () => {
      if (secret !== again) return 'differ';
      const { lock } = this.get();
      const after = lock?.type === 'set' ? lock.after : AFTER_UNLESS_CHOSEN;
      const { type } = await this.#lock.ask('set', { kind, secret, after });
      if (type === 'not-open') return 'stopped';
      return type === 'set' ? null : type;
    }, 'set');
  }

  async setAfter(after: LockAfter): Promise<void> {
    await this.#lock.ask('after', after);
    await this.#look();
  }

  off(): Promise<boolean> {
    return this.#work(async () => ((await this.#lock.ask('off', null)) ? null : 'stopped'), 'off');
  }

  addPasskey(name: string): Promise<boolean> {
    return this.#work(async () => {
      const made = await (await this.#lock.passkeys()).make(name);
      if (made === 'none') return 'no-passkey';
      if (made === 'stopped') return 'passkey-stopped';
      return (await this.#lock.ask('add-passkey', made)) ? null : 'stopped';
    }, 'passkey');
  }

  async dropPasskeys(): Promise<void> {
    await this.#lock.ask('drop-passkeys', null);
    await this.#look();
  }

  async #look(): Promise<void> {
    this.#state.patch({ lock: await this.#lock.ask('state', null) });
  }

  async #work(work: () => Promise<LockTrouble | null>, ended: LockFormState['ended']): Promise<boolean> {
    if (this.get().isWorking) return false;
    this.#state.patch({ isWorking: true, trouble: null, ended: 'none' });
    const trouble = await work().catch((): LockTrouble => 'stopped');
    await this.#look();
    this.#state.patch({ isWorking: false, trouble, ended: trouble === null ? ended : 'none' });
    return trouble === null;
  }
}
