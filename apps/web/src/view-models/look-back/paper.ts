/**
 * The record of a time, for paper. A period the person picks; stones that rest stay out of it; as much as one printing
 * holds, and it is said when there is more. A new question makes the answers of older ones come to nothing.
 */

import { monthOf, weekStart, type LocalDay, type Win } from '@cairn/domain';
import type { Cursor, VaultDoor, VaultError } from '@cairn/vault';
import { byDay, type LookedDay } from '../by-day.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export const PERIODS = ['week', 'month', 'year', 'all', 'own'] as const;

export type Period = (typeof PERIODS)[number];

export interface PaperState {
  readonly today: LocalDay;
  readonly period: Period;
  /** For a period of one's own. */
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** Newest first; `null` while it is read. */
  readonly days: readonly LookedDay[] | null;
  readonly stones: number;
  /** There is more than one printing holds. */
  readonly isCut: boolean;
  readonly trouble: VaultError | null;
}

const MONDAY = 1;
const PAGE = 500;
export const MOST_ON_PAPER = 5_000;

interface Range {
  readonly from?: LocalDay;
  readonly to?: LocalDay;
}

const rangeOf = ({ period, today, from, to }: PaperState): Range => {
  switch (period) {
    case 'week':
      return { from: weekStart(today, MONDAY), to: today };
    case 'month':
      return { from: `${monthOf(today)}-01` as LocalDay, to: today };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01` as LocalDay, to: today };
    case 'all':
      return {};
    case 'own':
      // The two ends may be given in either order.
      return from <= to ? { from, to } : { from: to, to: from };
  }
};

export class PaperModel implements Readable<PaperState> {
  readonly #door: Promise<VaultDoor>;
  readonly #state: Live<PaperState>;
  #question = 0;

  constructor(door: Promise<VaultDoor>, today: LocalDay) {
    this.#door = door;
    const from = `${monthOf(today)}-01` as LocalDay;
    this.#state = createLive<PaperState>({
      ...{ today, period: 'month', from, to: today, days: null, stones: 0, isCut: false, trouble: null },
    });
    void this.#read();
  }

  subscribe(listener: (state: PaperState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  choose(period: Period): void {
    this.#state.patch({ period });
    void this.#read();
  }

  setEnd(end: 'from' | 'to', day: LocalDay): void {
    this.#state.patch(end === 'from' ? { from: day } : { to: day });
    void this.#read();
  }

  stop(): void {
    this.#question += 1;
  }

  async #read(): Promise<void> {
    const mine = (this.#question += 1);
    this.#state.patch({ days: null, isCut: false, trouble: null });
    const door = await this.#door;
    const range = rangeOf(this.#state.get());
    let wins: readonly Win[] = [];
    let restDays: readonly LocalDay[] = [];
    let after: Cursor | undefined;
    do {
      const asked = { ...range, limit: PAGE, ...(after === undefined ? {} : { after }) };
      const page = await door.ask('record-page', asked);
      if (mine !== this.#question) return;
      if (!page.ok) return this.#state.patch({ trouble: page.error });
      wins = [...wins, ...page.value.wins.filter(({ resting }) => !resting)];
      restDays = [...restDays, ...page.value.restDays];
      after = page.value.next ?? undefined;
    } while (after !== undefined && wins.length < MOST_ON_PAPER);
    const days = byDay(wins, restDays);
    this.#state.patch({ days, stones: wins.length, isCut: after !== undefined, trouble: null });
  }
}
