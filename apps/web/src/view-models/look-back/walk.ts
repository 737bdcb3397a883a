/**
 * A walk along the path: the record as the picture draws it, and the week whose cairn stands in front with its stones by
 * day. Weeks without a stone are walked past. Where one stands is set by the picture and by the list alike.
 */

import { addDays, weekStart, type LocalDay } from '@cairn/domain';
import type { PictureRecord, StoneMark, Today, VaultDoor, VaultError } from '@cairn/vault';
import { byDay, type LookedDay } from '../by-day.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export interface WalkState {
  /** Every past week one by one; `null` until known. */
  readonly record: PictureRecord | null;
  readonly today: Today | null;
  /** Ground gained, 0-1; `null` before the first win. */
  readonly ground: number | null;
  /** The Monday of the week in front; `null` before the first win. */
  readonly at: LocalDay | null;
  readonly isThisWeek: boolean;
  /** Its days, newest first; `null` until known. */
  readonly days: readonly LookedDay[] | null;
  readonly earlier: LocalDay | null;
  readonly later: LocalDay | null;
  readonly trouble: VaultError | null;
}

const MONDAY = 1;
const MOST_IN_A_WEEK = 500;
const START: WalkState = {
  ...{ record: null, today: null, ground: null, at: null, isThisWeek: true, days: null },
  ...{ earlier: null, later: null, trouble: null },
};

export class WalkModel implements Readable<WalkState> {
  readonly #door: Promise<VaultDoor>;
  readonly #state: Live<WalkState> = createLive(START);
  /** Mondays of the weeks that hold stones, oldest first. */
  #starts: readonly LocalDay[] = [];
  #question = 0;
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(door: Promise<VaultDoor>) {
    this.#door = door;
    void this.#begin();
  }

  subscribe(listener: (state: WalkState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stopped = true;
    this.#question += 1;
    this.#stopWatching();
  }

  /** Any day of a week; `null`: the latest. Where one stands already, nothing is asked. */
  async walkTo(day: LocalDay | null): Promise<void> {
    const to = day === null ? (this.#starts.at(-1) ?? null) : weekStart(day, MONDAY);
    if (to === null || to === this.#state.get().at) return;
    await this.#stand(to);
  }

  /** The stones of a past week, for the picture. */
  readonly stonesOf = async (week: LocalDay): Promise<readonly StoneMark[]> => {
    const answer = await (await this.#door).ask('stones-of-week', { weekStart: week });
    return answer.ok ? answer.value.stones : [];
  };

  async #begin(): Promise<void> {
    const door = await this.#door;
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.includes('wins') || topics.includes('rest')) void this.#look();
    });
    await this.#look();
  }

  /** The whole, asked for afresh; one stays where one stood. */
  async #look(): Promise<void> {
    const mine = (this.#question += 1);
    const door = await this.#door;
    const [today, past, ground] = await Promise.all([
      door.ask('today', {}),
      door.ask('all-weeks', {}),
      door.ask('ground', {}),
    ]);
    if (mine !== this.#question) return;
    if (!today.ok) return this.#state.patch({ trouble: today.error });
    if (!past.ok) return this.#state.patch({ trouble: past.error });
    const { picture, day } = today.value;
    const thisWeek = weekStart(day, MONDAY);
    const before = past.value.weeks.map((week) => week.weekStart).filter((start) => start < thisWeek);
    this.#starts = picture.weekStones.length > 0 ? [...before, thisWeek] : before;
    this.#state.patch({
      record: { ...picture, weeks: past.value.weeks.filter((week) => week.weekStart < thisWeek) },
      today: today.value,
      ground: ground.ok ? ground.value.best : this.#state.get().ground,
      trouble: null,
    });
    const { at } = this.#state.get();
    const stood = at !== null && this.#starts.includes(at) ? at : this.#starts.at(-1);
    // A week that is called rest and holds no stone yet is meadow, and worth standing in.
    await this.#stand(stood ?? thisWeek);
  }

  async #stand(at: LocalDay): Promise<void> {
    const mine = (this.#question += 1);
    const known = this.#state.get().today;
    const isThisWeek = known !== null && at === weekStart(known.day, MONDAY);
    this.#state.patch({
      ...{ at, isThisWeek },
      earlier: this.#starts.findLast((start) => start < at) ?? null,
      later: this.#starts.find((start) => start > at) ?? null,
    });
    const range = { from: at, to: addDays(at, 6), limit: MOST_IN_A_WEEK };
    const page = await (await this.#door).ask('record-page', range);
    if (mine !== this.#question) return;
    if (!page.ok) return this.#state.patch({ trouble: page.error });
    this.#state.patch({ days: byDay(page.value.wins, page.value.restDays), trouble: null });
  }
}
