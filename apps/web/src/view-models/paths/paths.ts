/**
 * Paths: what feels too big, in the person's own words, and the paths there are. What is typed is a draft of the vault a
 * moment after the last key; the way in reads it from there, so that a reload loses nothing.
 */

import type { EntityId } from '@cairn/domain';
import type { PathSummary, VaultDoor, VaultError } from '@cairn/vault';
import type { Clock } from '../clock.ts';
import { createDraftKeeper, type DraftKeeper } from '../draft-keeper.ts';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import type { SheetDone } from '../win-sheet.ts';
import { follow } from './follow.ts';

/** The draft of what feels too big. */
export const PATHS_SLOT = 'paths';

export interface PathsState {
  /** `null` until the vault has said. */
  readonly paths: readonly PathSummary[] | null;
  readonly text: string;
  readonly trouble: VaultError | null;
  readonly done: SheetDone | null;
}

export interface PathsDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
}

export interface PathGroups {
  readonly open: readonly PathSummary[];
  readonly resting: readonly PathSummary[];
  readonly arrived: readonly PathSummary[];
}

export const groupsOf = (paths: readonly PathSummary[]): PathGroups => ({
  open: paths.filter(({ challenge }) => !challenge.resting && challenge.arrivedOn === null),
  resting: paths.filter(({ challenge }) => challenge.resting && challenge.arrivedOn === null),
  arrived: paths.filter(({ challenge }) => challenge.arrivedOn !== null),
});

export class PathsModel implements Readable<PathsState> {
  readonly #act: ActOnce;
  readonly #drafts: DraftKeeper;
  readonly #stop: () => void;
  readonly #state: Live<PathsState> = createLive<PathsState>({
    ...{ paths: null, text: '', trouble: null, done: null },
  });

  constructor(deps: PathsDeps) {
    this.#act = createActOnce(() => deps.door, deps.newActId);
    this.#drafts = createDraftKeeper(deps, PATHS_SLOT);
    this.#stop = follow(deps.door, ['paths', 'wins'], (door) => this.#read(door));
    void deps.door.then((door) => this.#readDraft(door));
  }

  subscribe(listener: (state: PathsState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): PathsState {
    return this.#state.get();
  }

  typed(text: string): void {
    this.#state.patch({ text, trouble: null });
    this.#drafts.typed(text);
  }

  /** True once the vault has the words, where the way in finds them. */
  async hand(text: string): Promise<boolean> {
    if (text.trim() === '') return false;
    this.typed(text);
    const kept = await this.#act('keep-draft', { slot: PATHS_SLOT, text });
    if ('trouble' in kept) this.#state.patch({ trouble: kept.trouble });
    return !('trouble' in kept);
  }

  /** To place `to` of the open paths, counted from 0. */
  async move(id: EntityId, to: number): Promise<void> {
    const moved = await this.#act('move-challenge', { id, to });
    if ('trouble' in moved) this.#state.patch({ trouble: moved.trouble });
    else this.#state.patch({ done: { key: 'paths.moved', undo: moved.act }, trouble: null });
  }

  flush(): void {
    this.#drafts.flush();
  }

  stop(): void {
    this.flush();
    this.#stop();
  }

  async #read(door: VaultDoor): Promise<void> {
    const answer = await door.ask('paths', {});
    if (answer.ok) this.#state.patch({ paths: answer.value.paths });
    else this.#state.patch({ trouble: answer.error });
  }

  async #readDraft(door: VaultDoor): Promise<void> {
    const answer = await door.ask('today', {});
    // What was typed while the vault was opening is newer than what lies there.
    if (answer.ok && this.get().text === '')
      this.#state.patch({ text: answer.value.drafts[PATHS_SLOT] ?? '' });
  }
}
