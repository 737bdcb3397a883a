/** Paths that were let go: brought back, or removed for ever with their steps. What was done on them stays either way. */

import type { Challenge, EntityId } from '@cairn/domain';
import type { VaultDoor, VaultError } from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { follow } from './follow.ts';

export interface LetGoState {
  /** `null` until the vault has said. */
  readonly paths: readonly Challenge[] | null;
  readonly line: PlainKey | null;
  readonly trouble: VaultError | null;
}

export class LetGoModel implements Readable<LetGoState> {
  readonly #act: ActOnce;
  readonly #stop: () => void;
  readonly #state: Live<LetGoState> = createLive<LetGoState>({ paths: null, line: null, trouble: null });

  constructor(own: Promise<VaultDoor>, newActId: () => EntityId) {
    this.#act = createActOnce(() => own, newActId);
    this.#stop = follow(own, ['paths'], async (door) => {
      const answer = await door.ask('paths-let-go', {});
      if (answer.ok) this.#state.patch({ paths: answer.value.paths.map(({ challenge }) => challenge) });
      else this.#state.patch({ trouble: answer.error });
    });
  }

  subscribe(listener: (state: LetGoState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  bringBack(path: Challenge): Promise<void> {
    return this.#leave(path, 'restore-challenge', 'trash.restored');
  }

  /** Cannot be undone: the screen has asked before. */
  removeForEver(path: Challenge): Promise<void> {
    return this.#leave(path, 'purge-challenge', 'trash.purged');
  }

  stop(): void {
    this.#stop();
  }

  async #leave(
    { id }: Challenge,
    name: 'restore-challenge' | 'purge-challenge',
    line: PlainKey,
  ): Promise<void> {
    const left = await this.#act(name, { id });
    if ('trouble' in left) this.#state.patch({ trouble: left.trouble, line: null });
    else this.#state.patch({ line, trouble: null });
  }
}
