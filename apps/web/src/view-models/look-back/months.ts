/**
 * The calendar, a year at a time, and the one day that is read in it. It opens on the latest month that holds something, so
 * that a turn of the month takes nothing away; months and years without a trace are walked over.
 */

import { addDays, yearOf, type LocalDay } from '@cairn/domain';
import type { PictureRecord, VaultDoor, VaultError } from '@cairn/vault';
import type { LookedDay } from '../by-day.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { monthsOf, type CalendarMonth } from './calendar-days.ts';

export type CalendarView = 'month' | 'year';

/** Where a step leads: to a month of the same year, or to another year. */
export type CalendarStep =
  { readonly type: 'month'; readonly first: LocalDay } | { readonly type: 'year'; readonly year: number };

export interface MonthsState {
  readonly view: CalendarView;
  readonly today: LocalDay | null;
  /** Those that hold a stone, and this one; newest first. */
  readonly years: readonly number[];
  readonly year: number;
  /** Of that year, first month first; `null` until known. */
  readonly months: readonly CalendarMonth[] | null;
  readonly month: CalendarMonth | null;
  readonly earlier: CalendarStep | null;
  readonly later: CalendarStep | null;
  readonly open: LookedDay | null;
  readonly trouble: VaultError | null;
}

const START: MonthsState = {
  view: 'month',
  today: null,
  years: [],
  year: 0,
  months: null,
  month: null,
  earlier: null,
  later: null,
  open: null,
  trouble: null,
};

const yearsOf = ({ weeks, weekStones, firstDay, today }: PictureRecord): readonly number[] => {
  const days = weeks.flatMap(({ weekStart }) => [weekStart, addDays(weekStart, 6)]);
  const all = [
    ...days,
    ...weekStones.map(({ localDay }) => localDay),
    ...(firstDay === null ? [] : [firstDay]),
  ];
  const known = all.filter((day) => day <= today && (firstDay === null || day >= firstDay));
  return [...new Set([...known.map(yearOf), yearOf(today)])].toSorted((a, b) => b - a);
};

export class MonthsModel implements Readable<MonthsState> {
  readonly #door: Promise<VaultDoor>;
  readonly #state: Live<MonthsState> = createLive(START);
  #question = 0;
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(door: Promise<VaultDoor>) {
    this.#door = door;
    void this.#begin();
  }

  subscribe(listener: (state: MonthsState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stopped = true;
    this.#question += 1;
    this.#stopWatching();
  }

  show(view: CalendarView): void {
    this.#state.patch({ view, open: null });
  }

  /** A month of the year that is shown. */
  look(first: LocalDay): void {
    const month = this.#state.get().months?.find((one) => one.first === first) ?? null;
    this.#state.patch({ view: 'month', month, open: null, ...this.#stepsFrom(month) });
  }

  async step(to: CalendarStep): Promise<void> {
    if (to.type === 'month') return this.look(to.first);
    const isBack = to.year < this.#state.get().year;
    await this.lookAtYear(to.year, isBack ? 'last' : 'first');
  }

  async lookAtYear(year: number, month: 'first' | 'last' = 'last'): Promise<void> {
    this.#state.patch({ open: null });
    await this.#load(year, (months) => months.at(month === 'first' ? 0 : -1));
  }

  async read(day: LocalDay): Promise<void> {
    const mine = (this.#question += 1);
    const page = await (await this.#door).ask('day', { day });
    if (mine !== this.#question) return;
    if (!page.ok) return this.#state.patch({ trouble: page.error });
    const { wins, state } = page.value;
    const { month } = this.#state.get();
    const isRest = month?.days.find((one) => one.day === day)?.isRest ?? state === 'rest';
    this.#state.patch({ open: { day, wins, isRest }, trouble: null });
  }

  async #begin(): Promise<void> {
    const door = await this.#door;
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.includes('wins') || topics.includes('rest')) void this.#again();
    });
    const today = await door.ask('today', {});
    if (this.#stopped) return;
    if (!today.ok) return this.#state.patch({ trouble: today.error });
    const { picture, day } = today.value;
    const years = yearsOf(picture);
    this.#state.patch({ today: day, years });
    for (const year of years) {
      await this.#load(year, (months) => months.at(-1));
      if (this.#state.get().months?.length !== 0) return;
    }
  }

  /** What is shown, asked for once more after a change. */
  async #again(): Promise<void> {
    const { year, month, open } = this.#state.get();
    if (year === 0) return;
    await this.#load(year, (months) => months.find((one) => one.month === month?.month) ?? months.at(-1));
    if (open !== null) await this.read(open.day);
  }

  async #load(
    year: number,
    choose: (months: readonly CalendarMonth[]) => CalendarMonth | undefined,
  ): Promise<void> {
    const mine = (this.#question += 1);
    const text = String(year).padStart(4, '0');
    const range = { from: `${text}-01-01` as LocalDay, to: `${text}-12-31` as LocalDay };
    const rolled = await (await this.#door).ask('roll-up', range);
    if (mine !== this.#question) return;
    if (!rolled.ok) return this.#state.patch({ trouble: rolled.error });
    const months = monthsOf(rolled.value);
    const month = choose(months) ?? null;
    this.#state.patch({ year, months, month, trouble: null });
    this.#state.patch(this.#stepsFrom(month));
  }

  #stepsFrom(month: CalendarMonth | null): Pick<MonthsState, 'earlier' | 'later'> {
    const { months, years, year } = this.#state.get();
    const at = months?.findIndex((one) => one.month === month?.month) ?? -1;
    const inYear = (index: number): CalendarStep | null => {
      const to = index < 0 ? undefined : months?.[index];
      return to === undefined ? null : { type: 'month', first: to.first };
    };
    const toYear = (other: number | undefined): CalendarStep | null =>
      other === undefined ? null : { type: 'year', year: other };
    return {
      earlier: inYear(at - 1) ?? toYear(years.find((one) => one < year)),
      later: (at < 0 ? null : inYear(at + 1)) ?? toYear(years.findLast((one) => one > year)),
    };
  }
}
