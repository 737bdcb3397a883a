/**
 * The natural key of each entry, so that the same entry gets the same ids in every export that holds it.
 * Day, minute and, for several entries in one minute, which of them counted from the oldest (Daylio writes newest first:
 * a new entry never renumbers those before it). The mood word is no part of it where the time is known: people rename
 * moods and change their phone's language, and that must not bring their whole history in a second time. Without a time
 * the word has to help.
 */

import { nameKey } from '../text/cell-text.ts';
import type { DaylioEntry } from './read-entries.ts';

/** Parts that no two entries share; further parts make the keys of what belongs to an entry. */
export type EntryKey = readonly (string | number)[];

/** One key an entry, in the order given. */
export const entryKeys = (entries: readonly DaylioEntry[]): readonly EntryKey[] => {
  const taken = new Map<string, number>();
  const keyOf = (entry: DaylioEntry): EntryKey => {
    const moment = momentOf(entry);
    const name = moment.join(' ');
    const index = taken.get(name) ?? 0;
    taken.set(name, index + 1);
    return [...moment, index];
  };
  return isOldestFirst(entries) ? entries.map(keyOf) : entries.toReversed().map(keyOf).toReversed();
};

/** JSON, so that parts cannot run into one another. Frozen: another form would import everything anew. */
export const hashable = (key: EntryKey): string => JSON.stringify(key);

const momentOf = ({ localDay, time, mood }: DaylioEntry): EntryKey => [
  'daylio-csv',
  localDay,
  time ?? nameKey(mood),
];

const isOldestFirst = (entries: readonly DaylioEntry[]): boolean => {
  const [first, last] = [entries.at(0), entries.at(-1)];
  return first !== undefined && last !== undefined && first.localDay < last.localDay;
};
