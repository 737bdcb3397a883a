/**
 * A list that comes page by page, newest first. Laws: a new question makes the answers of older ones come to nothing; after a
 * change elsewhere, what is shown is asked for again, as far as one had gone.
 */

import type { Result } from '@cairn/domain';
import type { Cursor, Topic, VaultDoor, VaultError } from '@cairn/vault';

interface OnePage {
  readonly next: Cursor | null;
}

export interface PagerDeps<P extends OnePage> {
  /** What makes it ask again. */
  readonly topics: readonly Topic[];
  readonly ask: (door: VaultDoor, after: Cursor | undefined) => Promise<Result<P, VaultError>>;
  /** How many things a page holds. */
  readonly sizeOf: (page: P) => number;
  /** All that was read so far; the last page knows whether there is more. */
  readonly show: (pages: readonly P[]) => void;
  readonly troubled: (trouble: VaultError) => void;
}

export class Pager<P extends OnePage> {
  readonly #door: Promise<VaultDoor>;
  readonly #deps: PagerDeps<P>;
  #pages: readonly P[] = [];
  #question = 0;
  #stopped = false;
  #stopWatching = (): void => {};

  constructor(door: Promise<VaultDoor>, deps: PagerDeps<P>) {
    this.#door = door;
    this.#deps = deps;
    void this.#begin();
  }

  /** A new question, or the same one anew. */
  async again(): Promise<void> {
    const mine = (this.#question += 1);
    const wanted = Math.max(this.#size(this.#pages), 1);
    const pages: P[] = [];
    let after: Cursor | undefined;
    do {
      const page = await this.#page(mine, after);
      if (page === null) return;
      pages.push(page);
      after = page.next ?? undefined;
    } while (after !== undefined && this.#size(pages) < wanted);
    this.#show(pages);
  }

  /** The next page, if there is one. */
  async older(): Promise<void> {
    const next = this.#pages.at(-1)?.next ?? null;
    if (next === null) return;
    const page = await this.#page(this.#question, next);
    if (page !== null) this.#show([...this.#pages, page]);
  }

  stop(): void {
    this.#stopped = true;
    this.#question += 1;
    this.#stopWatching();
  }

  async #begin(): Promise<void> {
    const door = await this.#door;
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((changed) => {
      if (changed.some((topic) => this.#deps.topics.includes(topic))) void this.again();
    });
    await this.again();
  }

  /** `null`: it did not come, or nobody wants it any more. */
  async #page(question: number, after: Cursor | undefined): Promise<P | null> {
    const answer = await this.#deps.ask(await this.#door, after);
    if (question !== this.#question) return null;
    if (answer.ok) return answer.value;
    this.#deps.troubled(answer.error);
    return null;
  }

  #size(pages: readonly P[]): number {
    return pages.reduce((sum, page) => sum + this.#deps.sizeOf(page), 0);
  }

  #show(pages: readonly P[]): void {
    this.#pages = pages;
    this.#deps.show(pages);
  }
}
