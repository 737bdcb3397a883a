/** Entries of a diary, from a CSV or from a backup, as one plan. Pure; never throws. */

import { err, ok } from '@cairn/domain';
import type { Rating, Result } from '@cairn/domain';
import type { ImportError, ImportOptions } from '../import-format.ts';
import type { DaylioPlan, Notice } from '../import-plan.ts';
import { countPlan, samplePlan } from '../plan-summary.ts';
import type { PlanRecords } from '../plan-summary.ts';
import { createWallClock } from '../time/create-wall-clock.ts';
import { entryKeys } from './entry-keys.ts';
import { recordsOf } from './entry-records.ts';
import type { EntryRecords } from './entry-records.ts';
import type { EntriesRead } from './read-entries.ts';
import { createActivityTallying } from './tally-activities.ts';
import { tallyMoods } from './tally-moods.ts';
import type { MoodTally } from './tally-moods.ts';

export interface EntriesOfFile extends EntriesRead {
  readonly format: DaylioPlan['format'];
  readonly variant: DaylioPlan['variant'];
  readonly rows: number;
  /** What the file itself says of its mood words, by word. */
  readonly knownMoods?: ReadonlyMap<string, Rating>;
}

/** Errors: `UnknownZone`, `NoUsableRows`. */
export const planOfEntries = (
  { entries, skipped, notices, asksDateOrder, format, variant, rows, knownMoods }: EntriesOfFile,
  options: ImportOptions,
): Result<DaylioPlan, ImportError> => {
  const instantOf = createWallClock(options.zone);
  if (instantOf === null) return err({ type: 'UnknownZone' });
  if (entries.length === 0) return err({ type: 'NoUsableRows', skipped });
  const moods = tallyMoods(entries, options.moodOf, knownMoods);
  const tallying = createActivityTallying(options.activityAs);
  for (const entry of entries) tallying.add(entry.activities);
  const activities = tallying.tally();
  const making = { hashId: options.hashId, zone: options.zone, instantOf, moods, activities };
  const keys = entryKeys(entries);
  const made = entries.map((entry, index) => {
    options.onShare?.(0.6 + (0.4 * index) / entries.length);
    return recordsOf(entry, keys[index] ?? [], making);
  });
  const records = recordsIn(made);
  const split = made.filter((each) => each.checkIns.length > 1).map((each) => each.line);
  return ok({
    ...{ format, variant, ...records, skipped },
    counts: countPlan(records, skipped, rows),
    notices: [...notices, ...wordNotices(split, moods)],
    moodWords: moods.found,
    activities: activities.found,
    needs: needsOf(asksDateOrder, moods),
    samples: samplePlan(records),
  });
};

export const recordsIn = (made: readonly EntryRecords[]): PlanRecords => ({
  wins: made.flatMap((each) => each.wins),
  checkIns: made.flatMap((each) => each.checkIns),
  restDays: [],
});

/** `split`: lines of notes that are longer than one check-in. */
export const wordNotices = (split: readonly number[], moods: MoodTally): readonly Notice[] => {
  const notices: Notice[] = [];
  if (moods.unanswered > 0) notices.push({ type: 'mood-words-without-number', words: moods.unanswered });
  if (split.length > 0) notices.push({ type: 'long-notes-split', lines: split });
  return notices;
};

export const needsOf = (asksDateOrder: boolean, moods: MoodTally): DaylioPlan['needs'] => {
  if (asksDateOrder) return 'date-order';
  return moods.unanswered > 0 ? 'mood-mapping' : 'nothing';
};
