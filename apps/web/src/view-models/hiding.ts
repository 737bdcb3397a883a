/**
 * Hides Cairn at once: a clock covers the page, its address says nothing, and no other page is opened. One tap brings back
 * what was there, with every word. Three Escapes in a row do it from anywhere: one closes a sheet, two close what it asked.
 */

import { hrefOf } from '../router/routes.ts';
import type { Visit } from '../router/router.ts';
import type { Clock } from './clock.ts';
import { createLive, type Live, type Readable } from './live.ts';

const MARK = 'cairn-hidden';
const ENOUGH = 3;
const WITHIN_MS = 2_000;

export interface HidingWindow {
  readonly history: {
    readonly state: unknown;
    replaceState(state: unknown, title: string, url: string): void;
  };
  /** Keeps the cover over the page when it is loaded again; ends with the tab. */
  readonly sessionStorage: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
}

export interface HidingDeps {
  readonly window: HidingWindow;
  readonly router: Readable<Visit>;
  readonly clock: Pick<Clock, 'now'>;
}

export class Hiding implements Readable<boolean> {
  readonly #window: HidingWindow;
  readonly #now: () => number;
  readonly #hidden: Live<boolean>;
  #behind: Pick<Visit, 'place' | 'id'> = { place: 'today', id: null };
  #escapes: readonly number[] = [];

  constructor({ window, router, clock }: HidingDeps) {
    this.#window = window;
    this.#now = () => clock.now().getTime();
    this.#hidden = createLive(window.sessionStorage.getItem(MARK) !== null);
    router.subscribe(({ place, id }) => (this.#behind = { place, id }));
  }

  subscribe(listener: (hidden: boolean) => void): () => void {
    return this.#hidden.subscribe(listener);
  }

  get(): boolean {
    return this.#hidden.get();
  }

  hide(): void {
    if (this.#hidden.get()) return;
    this.#hidden.set(true);
    this.#address(hrefOf('today'));
    this.#window.sessionStorage.setItem(MARK, '1');
  }

  show(): void {
    this.#window.sessionStorage.removeItem(MARK);
    this.#address(hrefOf(this.#behind.place, this.#behind.id));
    this.#hidden.set(false);
  }

  /** Counts Escapes; any other key between them begins anew. */
  pressed(key: string): void {
    const now = this.#now();
    this.#escapes =
      key === 'Escape' ? [...this.#escapes.filter((at) => now - at <= WITHIN_MS), now].slice(-ENOUGH) : [];
    if (this.#escapes.length < ENOUGH) return;
    this.#escapes = [];
    this.hide();
  }

  /** Replaces the entry there is: hiding adds nothing to the browser's history. */
  #address(href: string): void {
    this.#window.history.replaceState(this.#window.history.state, '', href);
  }
}
