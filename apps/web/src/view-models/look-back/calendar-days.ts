/**
 * Days as a calendar shows them: those that hold something, and no others. A quiet day has no place in these lists, so
 * that no screen can say anything of it. Pure.
 */

import { LIFE_AREAS, monthOf, type LifeArea, type LocalDay, type Weekday } from '@cairn/domain';
import type { DayRollUp } from '@cairn/vault';

export interface CalendarDay {
  readonly day: LocalDay;
  /** Its areas, the one with the most stones first. */
  readonly areas: readonly LifeArea[];
  /** The stones of its small pile, from the foot up: a few for a full day. `null`: of no area. */
  readonly pile: readonly (LifeArea | null)[];
  readonly wins: number;
  readonly isRest: boolean;
}

export interface CalendarMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly first: LocalDay;
  readonly days: readonly CalendarDay[];
}

/** As many as a small pile can hold and still be a pile. */
const MOST_IN_A_PILE = 6;

/** One stone of each area first, then more of what there is most of, so that a small pile has all the day's colours. */
const pileOf = ({ wins, areas }: DayRollUp): readonly (LifeArea | null)[] => {
  const left = new Map<LifeArea | null, number>(
    LIFE_AREAS.flatMap((area) => (areas[area] === undefined ? [] : [[area, areas[area]] as const])),
  );
  const known = [...left.values()].reduce((sum, count) => sum + count, 0);
  if (wins > known) left.set(null, wins - known);
  const pile: (LifeArea | null)[] = [];
  while (pile.length < Math.min(wins, MOST_IN_A_PILE)) {
    const round = [...left].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a);
    if (round.length === 0) break;
    for (const [area, count] of round) {
      if (pile.length === MOST_IN_A_PILE) break;
      pile.push(area);
      left.set(area, count - 1);
    }
  }
  return pile;
};

const calendarDayOf = (rolled: DayRollUp): CalendarDay => ({
  day: rolled.day,
  areas: LIFE_AREAS.filter((area) => (rolled.areas[area] ?? 0) > 0).toSorted(
    (a, b) => (rolled.areas[b] ?? 0) - (rolled.areas[a] ?? 0),
  ),
  pile: pileOf(rolled),
  wins: rolled.wins,
  isRest: rolled.isRest,
});

export const firstOfMonth = (month: string): LocalDay => `${month}-01` as LocalDay;

/** `rolled` oldest first, as the vault gives it. */
export const monthsOf = (rolled: readonly DayRollUp[]): readonly CalendarMonth[] => {
  const months = new Map<string, CalendarDay[]>();
  for (const one of rolled) {
    const month = monthOf(one.day);
    const days = months.get(month);
    if (days === undefined) months.set(month, [calendarDayOf(one)]);
    else days.push(calendarDayOf(one));
  }
  return [...months].map(([month, days]) => ({ month, first: firstOfMonth(month), days }));
};

/** 28 to 31. */
export const daysIn = (month: string): number => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const after = new Date(Date.UTC(2000, number, 0));
  after.setUTCFullYear(year, number, 0);
  return after.getUTCDate();
};

/** Where the person's week begins; Monday where the browser cannot tell. */
export const firstWeekdayOf = (locale: string): Weekday => {
  const known: Intl.Locale & { getWeekInfo?: () => { readonly firstDay: number } } = new Intl.Locale(locale);
  const first = known.getWeekInfo?.().firstDay ?? 1;
  return first === 7 || first === 6 ? first : 1;
};
