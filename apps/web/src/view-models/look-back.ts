/**
 * Looking back: the record by day, page by page; a search in one's own words; one area. A new question makes the answers
 * of older ones come to nothing. After a change elsewhere, what is shown is asked for again, as far as one had gone.
 */

import type { LifeArea, LocalDay, Win } from '@cairn/domain';
import type { Cursor, RecordPage, VaultDoor, VaultError } from '@cairn/vault';
import { byDay, type LookedDay } from './by-day.ts';
import type { Clock } from './clock.ts';
import { createLive, type Live, type Readable } from './live.ts';

export interface LookBackState {
  /** `null` until the first answer. */
  readonly days: readonly LookedDay[] | null;
  readonly shown: number;
  readonly next: Cursor | null;
  readonly text: string;
  readonly area: LifeArea | null;
  /** Ground gained, 0-1; `null` before the first win. */
  readonly ground: number | null;
  readonly trouble: VaultError | null;
}

const PAGE = 50;
const PAUSE_MS = 180;
const START: LookBackState = {
  days: null,
  shown: 0,
  next: null,
  text: '',
  area: null,
  ground: null,
  trouble: null,
};

export class LookBackModel implements Readable<LookBackState> {
  readonly #door: Promise<VaultDoor>;
  readonly #clock: Clock;
  readonly #state: Live<LookBackState> = createLive(START);
  #wins: readonly Win[] = [];
  #restDays: readonly LocalDay[] = [];
  #question = 0;
  #cancel = (): void => {};
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(door: Promise<VaultDoor>, clock: Clock) {
    this.#door = door;
    this.#clock = clock;
    void this.#begin();
  }

  subscribe(listener: (state: LookBackState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  search(text: string): void {
    this.#state.patch({ text });
    this.#cancel();
    this.#cancel = this.#clock.after(PAUSE_MS, () => void this.#ask());
  }

  setArea(area: LifeArea | null): void {
    this.#state.patch({ area });
    void this.#ask();
  }

  async older(): Promise<void> {
    const { next } = this.#state.get();
    if (next === null) return;
    const mine = this.#question;
    const page = await this.#page(next);
    if (page === null || mine !== this.#question) return;
    this.#show([...this.#wins, ...page.wins], [...this.#restDays, ...page.restDays], page.next);
  }

  stop(): void {
    this.#stopped = true;
    this.#question += 1;
    this.#cancel();
    this.#stopWatching();
  }

  async #begin(): Promise<void> {
    const door = await this.#door;
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.includes('wins') || topics.includes('rest')) void this.#ask();
    });
    await this.#ask();
  }

  /** As many pages again as were shown before. */
  async #ask(): Promise<void> {
    const mine = (this.#question += 1);
    const wanted = Math.max(this.#wins.length, 1);
    let page = await this.#page(undefined);
    let wins: readonly Win[] = [];
    let restDays: readonly LocalDay[] = [];
    while (page !== null && mine === this.#question) {
      wins = [...wins, ...page.wins];
      restDays = [...restDays, ...page.restDays];
      if (page.next === null || wins.length >= wanted) return this.#show(wins, restDays, page.next);
      page = await this.#page(page.next);
    }
  }

  async #page(after: Cursor | undefined): Promise<RecordPage | null> {
    const { text, area } = this.#state.get();
    const door = await this.#door;
    const common = {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
      ...(area === null ? {} : { area }),
    };
    const words = text.trim();
    const answer =
      words === ''
        ? await door.ask('record-page', common)
        : await door.ask('search', { ...common, text: words });
    const ground = await door.ask('ground', {});
    if (ground.ok) this.#state.patch({ ground: ground.value.best });
    if (answer.ok) return answer.value;
    this.#state.patch({ trouble: answer.error });
    return null;
  }

  #show(wins: readonly Win[], restDays: readonly LocalDay[], next: Cursor | null): void {
    this.#wins = wins;
    this.#restDays = restDays;
    const { text, area } = this.#state.get();
    const days = byDay(wins, text.trim() === '' && area === null ? restDays : []);
    this.#state.patch({ days, shown: wins.length, next, trouble: null });
  }
}
