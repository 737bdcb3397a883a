/**
 * The natural key of each entry, so that the same entry gets the same ids in every export that holds it.
 * Day, minute and, for several entries in one minute, which of them counted from the oldest (Daylio writes newest first:
 * a new entry never renumbers those before it). The mood word is no part of it where the time is known: people rename
 * moods and change their phone's language, and that must not bring their whole history in a second time. Without a time
 * the word has to help.
 */

import { dayNumber } from '@cairn/domain';
import { nameKey } from '../text/cell-text.ts';
import type { DaylioEntry } from './read-entries.ts';

/** Parts that no two entries share; further parts make the keys of what belongs to an entry. */
export type EntryKey = readonly (string | number)[];

/** One key an entry, in the order given. */
export const entryKeys = (entries: readonly DaylioEntry[]): readonly EntryKey[] => {
  const keyOf = keysFromOldest();
  return isOldestFirst(entries.at(0), entries.at(-1))
    ? entries.map(keyOf)
    : entries.toReversed().map(keyOf).toReversed();
};

/** To be asked for the key of each entry, the oldest first. */
export const keysFromOldest = (): ((entry: DaylioEntry) => EntryKey) => {
  const taken = createMinutes();
  return (entry) => keyWith(entry, taken.add(entry));
};

export const keyWith = (entry: DaylioEntry, index: number): EntryKey => [...momentOf(entry), index];

/** How many entries each minute has had so far. By numbers: of a long diary every minute is held. */
export interface Minutes {
  /** Gives how many came before this one. */
  add(entry: DaylioEntry): number;
  count(entry: DaylioEntry): number;
}

export const createMinutes = (): Minutes => {
  const taken = new Map<string | number, number>();
  const count = (entry: DaylioEntry): number => taken.get(minuteOf(entry)) ?? 0;
  return {
    count,
    add: (entry) => {
      const before = count(entry);
      taken.set(minuteOf(entry), before + 1);
      return before;
    },
  };
};

/** A mood called `125`, without a time, has always counted with the minute 125. */
const minuteOf = (entry: DaylioEntry): string | number => {
  const [, , within] = momentOf(entry);
  const minute = Number(within);
  const isMinute = String(minute) === String(within) && minute >= 0 && minute < 1440;
  return isMinute && Number.isInteger(minute)
    ? dayNumber(entry.localDay) * 1440 + minute
    : `${entry.localDay} ${within}`;
};

/** JSON, so that parts cannot run into one another. Frozen: another form would import everything anew. */
export const hashable = (key: EntryKey): string => JSON.stringify(key);

const momentOf = ({ localDay, time, mood }: DaylioEntry): readonly [string, string, string | number] => [
  'daylio-csv',
  localDay,
  time ?? nameKey(mood),
];

/** By its ends; Daylio writes the newest first. */
export const isOldestFirst = (first: DaylioEntry | undefined, last: DaylioEntry | undefined): boolean =>
  first !== undefined && last !== undefined && first.localDay < last.localDay;
