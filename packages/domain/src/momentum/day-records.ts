/**
 * What momentum and returns read: how many wins a day holds, and whether it was called rest. A pure function of a set:
 * the order and repetition of what comes in change nothing, and merging two devices' sets first gives the same.
 */

import type { EntityId } from '../basics/ids.ts';
import type { RestDay } from '../rest/rest-day.ts';
import { dayNumber, type LocalDay } from '../time/local-day.ts';

export interface DayRecord {
  readonly day: LocalDay;
  /** Distinct wins of that day, 0 or more. */
  readonly wins: number;
  readonly rest: boolean;
}

/** As much of a win as counting needs. Absent `trashed` is `false`. */
export interface CountedWin {
  readonly id: EntityId;
  readonly localDay: LocalDay;
  readonly trashed?: boolean;
}

/** The day each win counts on. An id seen on two days counts once, on the earlier, so that order cannot matter. */
const dayOfEachWin = (wins: Iterable<CountedWin>): Iterable<LocalDay> => {
  const days = new Map<EntityId, LocalDay>();
  for (const { id, localDay, trashed } of wins) {
    if (trashed === true) continue;
    const known = days.get(id);
    if (known === undefined || localDay < known) days.set(id, localDay);
  }
  return days.values();
};

/**
 * One record for each day that holds a win or was called rest, oldest first; trashed wins and rest days not taken are
 * left out. Two wins on 3 May, one of them given twice, are `[{ day: '2026-05-03', wins: 2, rest: false }]`.
 */
export const dayRecordsOf = (
  wins: Iterable<CountedWin>,
  restDays: Iterable<RestDay>,
): readonly DayRecord[] => {
  const counts = new Map<LocalDay, number>();
  for (const day of dayOfEachWin(wins)) counts.set(day, (counts.get(day) ?? 0) + 1);
  const resting = new Set<LocalDay>();
  for (const { localDay, taken } of restDays) if (taken) resting.add(localDay);
  return [...new Set([...counts.keys(), ...resting])]
    .toSorted()
    .map((day) => ({ day, wins: counts.get(day) ?? 0, rest: resting.has(day) }));
};

/** A record placed on the line of days. */
export interface NumberedDay {
  readonly number: number;
  readonly wins: number;
  readonly rest: boolean;
}

/**
 * The records up to and with day number `last`, one a day, oldest first. Records of one day become one: the larger
 * count of wins, and rest if any says so. (Counts from two devices are not added up: they may speak of the same wins.)
 */
export const numberedDays = (days: Iterable<DayRecord>, last: number): readonly NumberedDay[] => {
  const byNumber = new Map<number, NumberedDay>();
  for (const { day, wins, rest } of days) {
    const number = dayNumber(day);
    if (number > last) continue;
    const known = byNumber.get(number) ?? { wins: 0, rest: false };
    byNumber.set(number, { number, wins: Math.max(wins, known.wins), rest: rest || known.rest });
  }
  return [...byNumber.values()].toSorted((a, b) => a.number - b.number);
};
