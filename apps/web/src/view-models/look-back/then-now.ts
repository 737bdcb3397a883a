/** Then and now: where it began, what has grown since, what was a mountain once; and the weeks it grew by. */

import { weekStart, type Win } from '@cairn/domain';
import type { Mark, Queries, Today, VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';
import type { Group } from './growth.ts';

export interface ThenNowState {
  /** `undefined` until known; `null` before the first win. */
  readonly whole: Queries['then-now']['output'] | undefined;
  /** All weeks with stones, oldest first, this one included. */
  readonly weeks: readonly Group[];
  readonly today: Today | null;
  readonly trouble: VaultError | null;
}

const MONDAY = 1;

export class ThenNowModel implements Readable<ThenNowState> {
  readonly #door: Promise<VaultDoor>;
  readonly #state: Live<ThenNowState> = createLive<ThenNowState>({
    ...{ whole: undefined, weeks: [], today: null, trouble: null },
  });
  #question = 0;
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(door: Promise<VaultDoor>) {
    this.#door = door;
    void this.#begin();
  }

  subscribe(listener: (state: ThenNowState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stopped = true;
    this.#question += 1;
    this.#stopWatching();
  }

  /** The stone that a mark is of, to be read, changed or let rest; `null` where it is gone meanwhile. */
  async winOf(mark: Mark): Promise<Win | null> {
    const page = await (await this.#door).ask('day', { day: mark.day });
    if (page.ok) return page.value.wins.find(({ id }) => id === mark.win) ?? null;
    this.#state.patch({ trouble: page.error });
    return null;
  }

  async #begin(): Promise<void> {
    const door = await this.#door;
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.includes('wins') || topics.includes('paths')) void this.#ask(door);
    });
    await this.#ask(door);
  }

  async #ask(door: VaultDoor): Promise<void> {
    const mine = (this.#question += 1);
    const [today, whole, past] = await Promise.all([
      door.ask('today', {}),
      door.ask('then-now', {}),
      door.ask('all-weeks', {}),
    ]);
    if (mine !== this.#question) return;
    if (!today.ok) return this.#state.patch({ trouble: today.error });
    if (!whole.ok) return this.#state.patch({ trouble: whole.error });
    if (!past.ok) return this.#state.patch({ trouble: past.error });
    const { day, picture } = today.value;
    const thisWeek = weekStart(day, MONDAY);
    const before = past.value.weeks.filter((week) => week.weekStart < thisWeek);
    const areas = Object.fromEntries(
      picture.weekStones.flatMap(({ area }) =>
        area === null ? [] : [[area, countOf(picture.weekStones, area)]],
      ),
    );
    const now = { weekStart: thisWeek, wins: picture.weekStones.length, areas };
    const weeks = [...before, now].filter(({ wins }) => wins > 0);
    this.#state.patch({ today: today.value, whole: whole.value, weeks, trouble: null });
  }
}

const countOf = (stones: Today['picture']['weekStones'], wanted: string): number =>
  stones.filter(({ area }) => area === wanted).length;
