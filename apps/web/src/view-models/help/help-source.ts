/**
 * Something of Help that is kept in the vault: shown from the copy outside where the person allowed one, until the vault is
 * open and while it is shut; from the vault as soon as it answers, and again whenever it changes.
 */

import type { Topic, VaultDoor } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';
import type { Session } from '../session.ts';
import type { HelpCopy, HelpCopyKeeper } from './help-copy.ts';

export interface SourceState<T> {
  /** `null`: not to be had here now. */
  readonly value: T | null;
  readonly from: 'vault' | 'copy' | 'nowhere';
}

export interface SourceDeps {
  readonly session: Pick<Session, 'get' | 'door'>;
  readonly keeper: HelpCopyKeeper;
}

export interface SourceOf<T> {
  readonly topic: Topic;
  readonly fromCopy: (copy: HelpCopy) => T | null;
  /** `null`: the vault could not say. */
  readonly ask: (door: VaultDoor) => Promise<T | null>;
}

export class HelpSource<T> implements Readable<SourceState<T>> {
  readonly #of: SourceOf<T>;
  readonly #state: Live<SourceState<T>>;
  #stopWatching = (): void => {};
  #stopped = false;

  constructor({ session, keeper }: SourceDeps, of: SourceOf<T>) {
    this.#of = of;
    // A made-up life has a vault of its own, and shows nothing of the person's.
    const copied = session.get().demo ? null : of.fromCopy(keeper.get());
    this.#state = createLive<SourceState<T>>({
      value: copied,
      from: copied === null ? 'nowhere' : 'copy',
    });
    void session.door().then((door) => this.#watch(door));
  }

  subscribe(listener: (state: SourceState<T>) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): SourceState<T> {
    return this.#state.get();
  }

  stop(): void {
    this.#stopped = true;
    this.#stopWatching();
  }

  async #watch(door: VaultDoor): Promise<void> {
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.includes(this.#of.topic)) void this.#read(door);
    });
    await this.#read(door);
  }

  async #read(door: VaultDoor): Promise<void> {
    const value = await this.#of.ask(door);
    if (value !== null && !this.#stopped) this.#state.set({ value, from: 'vault' });
  }
}
