/**
 * The natural key of each entry, so that the same entry gets the same ids in every export that holds it.
 * Day, minute and, for several entries in one minute, which of them counted from the oldest (Daylio writes newest first:
 * a new entry never renumbers those before it). The mood word is no part of it where the time is known: people rename
 * moods and change their phone's language, and that must not bring their whole history in a second time. Without a time
 * the word has to help.
 */

import type { DaylioEntry } from './read-entries.ts';

/** One key an entry, in the order given. Text, not yet hashed. */
export const entryKeys = (entries: readonly DaylioEntry[]): readonly string[] => {
  const taken = new Map<string, number>();
  const keyOf = (entry: DaylioEntry): string => {
    const moment = momentKey(entry);
    const index = taken.get(moment) ?? 0;
    taken.set(moment, index + 1);
    return `${moment} #${index}`;
  };
  return isOldestFirst(entries) ? entries.map(keyOf) : entries.toReversed().map(keyOf).reverse();
};

const momentKey = ({ localDay, time, mood }: DaylioEntry): string =>
  time === null ? `daylio-csv ${localDay} ${mood.toLowerCase()}` : `daylio-csv ${localDay} ${time}`;

const isOldestFirst = (entries: readonly DaylioEntry[]): boolean => {
  const [first, last] = [entries.at(0), entries.at(-1)];
  return first !== undefined && last !== undefined && first.localDay < last.localDay;
};
