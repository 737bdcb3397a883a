/** A list that comes in pages, newest first, and is asked for again as far as one had gone when something changes. */

import type { Result } from '@cairn/domain';
import type { Cursor, Topic, VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';
import { Pager } from '../pager.ts';

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
  readonly #pager: Pager<Page<Item>>;
  readonly #state: Live<PagedState<Item>> = createLive<PagedState<Item>>({
    items: null,
    next: null,
    trouble: null,
  });

  constructor(door: Promise<VaultDoor>, ask: AskPage<Item>) {
    this.#pager = new Pager(door, {
      ask,
      topics: CHANGES,
      sizeOf: ({ items }) => items.length,
      show: (pages) => {
        const items = pages.flatMap((page) => page.items);
        this.#state.patch({ items, next: pages.at(-1)?.next ?? null, trouble: null });
      },
      troubled: (trouble) => this.#state.patch({ trouble }),
    });
  }

  subscribe(listener: (state: PagedState<Item>) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#pager.stop();
  }

  async more(): Promise<void> {
    await this.#pager.older();
  }
}
