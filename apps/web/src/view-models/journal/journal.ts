/**
 * The pages of the journal by day, newest first, and a search in one's own words. A new question makes the answers of older ones
 * come to nothing. Only the beginning of a page is held, or the place where the words are: a page can be long.
 */

import type { EntityId, JournalEntry, LocalDay } from '@cairn/domain';
import type { Cursor, JournalPage, VaultDoor, VaultError } from '@cairn/vault';
import type { Clock } from '../clock.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { excerptOf } from './excerpt.ts';

export interface ListedPage {
  readonly id: EntityId;
  readonly excerpt: string;
  readonly isStone: boolean;
  readonly isResting: boolean;
}

export interface DayOfPages {
  readonly day: LocalDay;
  readonly pages: readonly ListedPage[];
}

export interface JournalState {
  /** `null` until the first answer. */
  readonly days: readonly DayOfPages[] | null;
  readonly shown: number;
  readonly next: Cursor | null;
  readonly text: string;
  readonly trouble: VaultError | null;
}

const PAGE = 20;
const PAUSE_MS = 180;
const START: JournalState = { days: null, shown: 0, next: null, text: '', trouble: null };

interface Listed extends ListedPage {
  readonly day: LocalDay;
}

export class JournalModel implements Readable<JournalState> {
  readonly #door: Promise<VaultDoor>;
  readonly #clock: Clock;
  readonly #state: Live<JournalState> = createLive(START);
  #listed: readonly Listed[] = [];
  #question = 0;
  #cancel = (): void => {};
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(door: Promise<VaultDoor>, clock: Clock) {
    this.#door = door;
    this.#clock = clock;
    void this.#begin();
  }

  subscribe(listener: (state: JournalState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  search(text: string): void {
    this.#state.patch({ text });
    this.#cancel();
    this.#cancel = this.#clock.after(PAUSE_MS, () => void this.#ask());
  }

  async older(): Promise<void> {
    const { next } = this.#state.get();
    if (next === null) return;
    const mine = this.#question;
    const page = await this.#page(next);
    if (page === null || mine !== this.#question) return;
    this.#show([...this.#listed, ...this.#listedOf(page)], page.next);
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
      if (topics.includes('journal')) void this.#ask();
    });
    await this.#ask();
  }

  /** As many pages again as were shown before. */
  async #ask(): Promise<void> {
    const mine = (this.#question += 1);
    const wanted = Math.max(this.#listed.length, 1);
    let page = await this.#page(undefined);
    let listed: readonly Listed[] = [];
    while (page !== null && mine === this.#question) {
      listed = [...listed, ...this.#listedOf(page)];
      if (page.next === null || listed.length >= wanted) return this.#show(listed, page.next);
      page = await this.#page(page.next);
    }
  }

  async #page(after: Cursor | undefined): Promise<JournalPage | null> {
    const door = await this.#door;
    const common = { limit: PAGE, ...(after === undefined ? {} : { after }) };
    const words = this.#state.get().text.trim();
    const answer =
      words === ''
        ? await door.ask('journal-page', common)
        : await door.ask('search-journal', { ...common, text: words });
    if (answer.ok) return answer.value;
    this.#state.patch({ trouble: answer.error });
    return null;
  }

  #listedOf({ entries }: JournalPage): readonly Listed[] {
    const { text } = this.#state.get();
    return entries.map((entry) => listedOf(entry, text));
  }

  #show(listed: readonly Listed[], next: Cursor | null): void {
    this.#listed = listed;
    this.#state.patch({ days: daysOf(listed), shown: listed.length, next, trouble: null });
  }
}

const listedOf = ({ id, text, localDay: day, win, resting }: JournalEntry, sought: string): Listed => ({
  ...{ id, day, excerpt: excerptOf(text, sought), isStone: win !== null, isResting: resting },
});

/** `listed` newest first, as pages come. */
const daysOf = (listed: readonly Listed[]): readonly DayOfPages[] => {
  const days = new Map<LocalDay, Listed[]>();
  for (const page of listed) {
    const known = days.get(page.day);
    if (known === undefined) days.set(page.day, [page]);
    else known.push(page);
  }
  return [...days].map(([day, pages]) => ({ day, pages }));
};
