/** Looking back: the record by day, page by page; a search in one's own words; one area. */

import type { LifeArea, Result } from '@cairn/domain';
import type { Cursor, RecordPage, VaultDoor, VaultError } from '@cairn/vault';
import { byDay, type LookedDay } from './by-day.ts';
import type { Clock } from './clock.ts';
import { createLive, type Live, type Readable } from './live.ts';
import { Pager } from './pager.ts';

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
  readonly #clock: Clock;
  readonly #state: Live<LookBackState> = createLive(START);
  readonly #pager: Pager<RecordPage>;
  #cancel = (): void => {};

  constructor(door: Promise<VaultDoor>, clock: Clock) {
    this.#clock = clock;
    this.#pager = new Pager(door, {
      topics: ['wins', 'rest'],
      ask: (vault, after) => this.#page(vault, after),
      sizeOf: ({ wins }) => wins.length,
      show: (pages) => this.#show(pages),
      troubled: (trouble) => this.#state.patch({ trouble }),
    });
  }

  subscribe(listener: (state: LookBackState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  search(text: string): void {
    this.#state.patch({ text });
    this.#cancel();
    this.#cancel = this.#clock.after(PAUSE_MS, () => void this.#pager.again());
  }

  setArea(area: LifeArea | null): void {
    this.#state.patch({ area });
    void this.#pager.again();
  }

  async older(): Promise<void> {
    await this.#pager.older();
  }

  stop(): void {
    this.#cancel();
    this.#pager.stop();
  }

  async #page(door: VaultDoor, after: Cursor | undefined): Promise<Result<RecordPage, VaultError>> {
    const { text, area } = this.#state.get();
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
    return answer;
  }

  #show(pages: readonly RecordPage[]): void {
    const wins = pages.flatMap((page) => page.wins);
    const { text, area } = this.#state.get();
    const isAll = text.trim() === '' && area === null;
    const days = byDay(wins, isAll ? pages.flatMap(({ restDays }) => restDays) : []);
    this.#state.patch({ days, shown: wins.length, next: pages.at(-1)?.next ?? null, trouble: null });
  }
}
