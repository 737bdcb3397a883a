/** A diary as a plan in pieces: counted and shown as a whole, made into records a lot at a time. Pure; never throws. */

import { err, ok } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';
import type { ImportError, ImportOptions } from '../import-format.ts';
import type { DaylioPlan, Skipped } from '../import-plan.ts';
import type { PlanInPieces, PlanPiece } from '../plan-in-pieces.ts';
import { createPlanCount, SAMPLE_DAYS, samplePlan } from '../plan-summary.ts';
import { createWallClock } from '../time/create-wall-clock.ts';
import { createMinutes, isOldestFirst, keysFromOldest, keyWith } from './entry-keys.ts';
import { recordsOf } from './entry-records.ts';
import type { RecordMaking } from './entry-records.ts';
import { needsOf, recordsIn, wordNotices } from './plan-of-entries.ts';
import type { DaylioEntry, EntriesToRead } from './read-entries.ts';
import { createActivityTallying } from './tally-activities.ts';
import { createMoodTallying } from './tally-moods.ts';

type Entries = EntriesToRead & Pick<DaylioPlan, 'format' | 'variant'>;

/** Errors: `UnknownZone`, `NoUsableRows`. */
export const piecesOfEntries = (
  entries: Entries,
  options: ImportOptions,
): Result<PlanInPieces, ImportError> => {
  const instantOf = createWallClock(options.zone);
  if (instantOf === null) return err({ type: 'UnknownZone' });
  const moods = createMoodTallying(options.moodOf);
  const activities = createActivityTallying(options.activityAs);
  const making = { hashId: options.hashId, zone: options.zone, instantOf, moods, activities };
  const seen = lookThrough(entries, making);
  const { skipped, isFromOldest, counts, samples } = seen;
  if (seen.first === undefined) return err({ type: 'NoUsableRows', skipped });
  const { format, variant, notices, asksDateOrder } = entries;
  const words = moods.tally();
  const plan: DaylioPlan = {
    ...{ format, variant, wins: [], checkIns: [], restDays: [], skipped, counts, samples },
    notices: [...notices, ...wordNotices(seen.split, words)],
    moodWords: words.found,
    activities: activities.tally().found,
    needs: needsOf(asksDateOrder, words),
  };
  return ok({ plan, pieces: () => piecesFromOldest(entries, isFromOldest, making) });
};

interface Making extends RecordMaking {
  readonly moods: ReturnType<typeof createMoodTallying>;
  readonly activities: ReturnType<typeof createActivityTallying>;
}

/** One of the days that are shown first, and how many of its minute came before it in the file. */
interface Shown {
  readonly entry: DaylioEntry;
  readonly before: number;
}

const lookThrough = (entries: Entries, making: Making) => {
  // Ids cost; only what is shown needs them yet.
  const unnamed = making.hashId('');
  const counting = { ...making, hashId: () => unnamed };
  const count = createPlanCount();
  const minutes = createMinutes();
  const days = new Set<LocalDay>();
  const shown: Shown[] = [];
  const split: number[] = [];
  const skipped: Skipped[] = [];
  const ends: { first?: DaylioEntry; last?: DaylioEntry } = {};
  for (const entry of entries.walk((row) => skipped.push(row))) {
    ends.first ??= entry;
    ends.last = entry;
    making.moods.add(entry.mood);
    making.activities.add(entry.activities);
    const before = minutes.add(entry);
    const { wins, checkIns, line } = recordsOf(entry, [], counting);
    count.add({ wins, checkIns, restDays: [] });
    if (checkIns.length > 1) split.push(line);
    if (days.size < SAMPLE_DAYS) days.add(entry.localDay);
    if (days.has(entry.localDay)) shown.push({ entry, before });
  }
  const isFromOldest = isOldestFirst(ends.first, ends.last);
  const placeOf = ({ entry, before }: Shown): number =>
    isFromOldest ? before : minutes.count(entry) - 1 - before;
  const made = shown.map((each) => recordsOf(each.entry, keyWith(each.entry, placeOf(each)), making));
  return {
    ...{ split, skipped, first: ends.first, isFromOldest, counts: count.counts(skipped, entries.rows) },
    samples: samplePlan(recordsIn(made)),
  };
};

function* piecesFromOldest(entries: Entries, isFromOldest: boolean, making: Making): Iterable<PlanPiece> {
  const keyOf = keysFromOldest();
  for (const lot of entries.lots(!isFromOldest)) {
    const inOrder = isFromOldest ? lot : lot.toReversed();
    yield recordsIn(inOrder.map((entry) => recordsOf(entry, keyOf(entry), making)));
  }
}
