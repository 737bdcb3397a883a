/** A list that comes in pages, newest first, and is asked for again as far as one had gone when something changes. */

import type { Result } from '@cairn/domain';
import type { Cursor, Topic, VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';

export interface PagedState<Item> {
  /** `null` until the first answer. */
  readonly items: readonly Item[] | null;
  readonly next: Cursor | null;
  readonly trouble: VaultError | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: Cursor | null;
}

/** How one page is asked for. */
export type AskPage<Item> = (
  door: VaultDoor,
  after: Cursor | undefined,
) => Promise<Result<Page<Item>, VaultError>>;

const CHANGES: readonly Topic[] = ['wins', 'paths', 'settings'];

export class PagedModel<Item> implements Readable<PagedState<Item>> {
  readonly #door: Promise<VaultDoor>;
  readonly #ask: AskPage<Item>;
  readonly #state: Live<PagedState<Item>> = createLive<PagedState<Item>>({
    items: null,
    next: null,
    trouble: null,
  });
  #question = 0;
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(door: Promise<VaultDoor>, ask: AskPage<Item>) {
    this.#door = door;
    this.#ask = ask;
    void this.#begin();
  }

  subscribe(listener: (state: PagedState<Item>) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stopped = true;
    this.#question += 1;
    this.#stopWatching();
  }

  async more(): Promise<void> {
    const { items, next } = this.#state.get();
    if (next === null) return;
    const mine = this.#question;
    const page = await this.#ask(await this.#door, next);
    if (mine !== this.#question) return;
    if (!page.ok) return this.#state.patch({ trouble: page.error });
    this.#state.patch({
      items: [...(items ?? []), ...page.value.items],
      next: page.value.next,
      trouble: null,
    });
  }

  async #begin(): Promise<void> {
    const door = await this.#door;
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.some((topic) => CHANGES.includes(topic))) void this.#again();
    });
    await this.#again();
  }

  async #again(): Promise<void> {
    const mine = (this.#question += 1);
    const wanted = Math.max(this.#state.get().items?.length ?? 0, 1);
    const door = await this.#door;
    let items: readonly Item[] = [];
    let after: Cursor | undefined;
    do {
      const page = await this.#ask(door, after);
      if (mine !== this.#question) return;
      if (!page.ok) return this.#state.patch({ trouble: page.error });
      items = [...items, ...page.value.items];
      after = page.value.next ?? undefined;
    } while (after !== undefined && items.length < wanted);
    this.#state.patch({ items, next: after ?? null, trouble: null });
  }
}
