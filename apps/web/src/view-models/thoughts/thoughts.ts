/** Thoughts that were kept, what was managed in spite of them, and a new one: a draft of the vault until it is kept. */

import type { EntityId } from '@cairn/domain';
import type { Managed, ThoughtView, VaultDoor, VaultError } from '@cairn/vault';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { follow } from '../paths/follow.ts';

export interface ThoughtsState {
  /** Newest first; `null` until known. */
  readonly thoughts: readonly ThoughtView[] | null;
  readonly managed: readonly Managed[];
  /** Where older ones begin; `null`: there are none. */
  readonly next: string | null;
  readonly trouble: VaultError | null;
}

export interface ThoughtsDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
}

const PAGE = 30;
const MOST_MANAGED = 20;

export const THOUGHT_SLOT = 'thought';

export class ThoughtsModel implements Readable<ThoughtsState> {
  readonly #deps: ThoughtsDeps;
  readonly #act: ActOnce;
  readonly #state: Live<ThoughtsState> = createLive<ThoughtsState>({
    ...{ thoughts: null, managed: [], next: null, trouble: null },
  });
  readonly #stop: () => void;
  #isReadied = false;

  constructor(deps: ThoughtsDeps) {
    this.#deps = deps;
    this.#act = createActOnce(() => deps.door, deps.newActId);
    this.#stop = follow(deps.door, ['thoughts', 'wins'], (door) => this.#ask(door));
  }

  subscribe(listener: (state: ThoughtsState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stop();
  }

  /** The id of the thought once the vault has it; `null` where it has not. */
  async keep(text: string, belief: number | null): Promise<EntityId | null> {
    const kept = await this.#act('keep-thought', { text, belief });
    if ('trouble' in kept) {
      this.#state.patch({ trouble: kept.trouble });
      return null;
    }
    this.#state.patch({ trouble: null });
    return kept.done.thought.id;
  }

  async older(): Promise<void> {
    const { next, thoughts } = this.#state.get();
    if (next === null) return;
    const asked = await (await this.#deps.door).ask('thoughts', { limit: PAGE, after: next });
    if (!asked.ok) return this.#state.patch({ trouble: asked.error });
    this.#state.patch({ thoughts: [...(thoughts ?? []), ...asked.value.thoughts], next: asked.value.next });
  }

  async #ask(door: VaultDoor): Promise<void> {
    const asked = await door.ask('thoughts', { limit: PAGE });
    if (!asked.ok) return this.#state.patch({ trouble: asked.error });
    const managed = await door.ask('believed-i-couldnt', { limit: MOST_MANAGED });
    this.#state.patch({
      ...{ thoughts: asked.value.thoughts, next: asked.value.next, trouble: null },
      managed: managed.ok ? managed.value.managed : [],
    });
    // Behind the list, while somebody looks or writes: the first answer then waits for little.
    if (!this.#isReadied) void door.ask('evidence-ready', {});
    this.#isReadied = true;
  }
}

/** `null` for a field that is left open; `undefined` for what is no whole number from 0 to 100. */
export const beliefIn = (written: string): number | null | undefined => {
  if (written.trim() === '') return null;
  const value = Number(written);
  return Number.isInteger(value) && value >= 0 && value <= 100 ? value : undefined;
};
