/**
 * Two apps may hold one life. What another app's file tells of a moment or a page that is here already is not kept a second
 * time. Laws: one that is here stands for one of the file and no more, so that a file's own two stay two; words that are nowhere else are kept.
 */

import { dayNumber } from '@cairn/domain';
import type { CheckIn, EntityId, JournalEntry, LocalDay } from '@cairn/domain';
import { hexToBytes } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { IncomingRecords } from '../door/incoming.ts';

/** Gives what of a lot is not here yet. One after the other, for all lots of an import. */
export type NotHere = (checkIns: readonly CheckIn[]) => Promise<readonly CheckIn[]>;

/** Of moments: whatever is here that this very import did not bring. Ids of our own record say already which is which. */
export const createNotHere = (database: Database, format: string, batch: EntityId): NotHere => {
  if (format === 'cairn-json') return (checkIns) => Promise.resolve(checkIns);
  const taken = new Set<string>();
  const brought = hexToBytes(batch);
  return (checkIns) =>
    notHere(checkIns, {
      here: (span) => database.all<HereMoment>(MOMENTS, [...span, brought]),
      isSame: isSameMoment,
      taken,
    });
};

export const pagesNotHere = async (
  database: Database,
  { format, entries = [] }: IncomingRecords,
): Promise<readonly JournalEntry[]> =>
  format === 'cairn-json'
    ? entries
    : notHere(entries, {
        here: (span) => database.all<HerePage>(PAGES, span),
        isSame: (page, { text }) => sameWords(page.text, text),
        taken: new Set(),
      });

interface Here {
  readonly id: string;
  readonly day: number;
}

interface HereMoment extends Here {
  readonly at: number | null;
  readonly mood: number | null;
  readonly energy: number | null;
  readonly sleep: number | null;
  readonly word: string | null;
  readonly note: string | null;
}

interface HerePage extends Here {
  readonly text: string;
}

/** The days between which the file lies. */
type Span = readonly [number, number];

const MOMENTS = `SELECT lower(hex(id)) AS id, day, at, mood, energy, sleep_minutes AS sleep, mood_word AS word, note
  FROM check_in WHERE visible = 1 AND day BETWEEN ?1 AND ?2 AND import_batch IS NOT ?3`;
const PAGES = `SELECT lower(hex(id)) AS id, day, text FROM entry WHERE visible = 1 AND day BETWEEN ?1 AND ?2`;

interface Dated {
  readonly id: EntityId;
  readonly localDay: LocalDay;
}

interface Compared<T, H> {
  readonly here: (span: Span) => Promise<readonly H[]>;
  readonly isSame: (coming: T, here: H) => boolean;
  /** Ids of what stands for one of the file already. */
  readonly taken: Set<string>;
}

const notHere = async <T extends Dated, H extends Here>(
  coming: readonly T[],
  { here, isSame, taken }: Compared<T, H>,
): Promise<readonly T[]> => {
  if (coming.length === 0) return coming;
  const own = new Set<string>(coming.map(({ id }) => id));
  const known = new Set<string>();
  const byDay = new Map<number, Set<H>>();
  for (const one of await here(spanOf(coming))) {
    // The file's own, from before: it stands for itself.
    if (own.has(one.id)) known.add(one.id);
    else if (!taken.has(one.id)) byDay.set(one.day, (byDay.get(one.day) ?? new Set<H>()).add(one));
  }
  return coming.filter((record) => {
    if (known.has(record.id)) return true;
    const that = byDay.get(dayNumber(record.localDay));
    const same = [...(that ?? [])].find((one) => isSame(record, one));
    if (same === undefined) return true;
    that?.delete(same);
    taken.add(same.id);
    return false;
  });
};

const spanOf = (coming: readonly Dated[]): Span => {
  let [first, last] = [Infinity, -Infinity];
  for (const { localDay } of coming) {
    const day = dayNumber(localDay);
    [first, last] = [Math.min(first, day), Math.max(last, day)];
  }
  return [first, last];
};

const MINUTE = 60_000;

/** The same minute, or the same day, value and words. */
const isSameMoment = (coming: CheckIn, here: HereMoment): boolean =>
  !isAdding(coming, here) && (isSameMinute(coming, here) || isSameDay(coming, here));

/** It says what would have no place then. */
const isAdding = ({ energy, sleepMinutes, note }: CheckIn, here: HereMoment): boolean =>
  differs(energy, here.energy) ||
  differs(sleepMinutes, here.sleep) ||
  (note !== null && !sameWords(note, here.note));

/** Two apps have two scales and two words for how one minute was. */
const isSameMinute = ({ at, mood, moodWord }: CheckIn, here: HereMoment): boolean => {
  if (at === null || here.at === null || minuteOf(at) !== minuteOf(here.at)) return false;
  return (mood ?? moodWord) === null || (here.mood ?? here.word) !== null;
};

/** Two hours of one day may feel alike: then words must say that it is one. */
const isSameDay = ({ at, mood, moodWord, note }: CheckIn, here: HereMoment): boolean => {
  const isAnyHour = at === null || here.at === null || note !== null;
  const isAlike = mood === here.mood && (moodWord === null || sameWords(moodWord, here.word));
  return isAnyHour && isAlike && sameWords(note, here.note);
};

const minuteOf = (at: number): number => Math.floor(at / MINUTE);

const differs = (coming: number | null, here: number | null): boolean => coming !== null && coming !== here;

const sameWords = (one: string | null, other: string | null): boolean =>
  wordsKey(one ?? '') === wordsKey(other ?? '');

/** Runs of space, and how accents are coded, make no other words. */
const wordsKey = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
