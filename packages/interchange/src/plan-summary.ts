/** Counts and the first days of a plan, the same for every format. */

import type { CheckIn, LocalDay, Win } from '@cairn/domain';
import type { CairnRecords } from './cairn-json/cairn-file.ts';
import type { PlanCounts, SampleDay, Skipped } from './import-plan.ts';

/** Only our own export has more than the first three. */
export type PlanRecords = Pick<CairnRecords, 'wins' | 'checkIns' | 'restDays'> & Partial<CairnRecords>;

export const countPlan = (records: PlanRecords, skipped: readonly Skipped[], rows: number): PlanCounts => {
  const count = createPlanCount();
  count.add(records);
  return count.counts(skipped, rows);
};

/** Counts records that come some at a time. */
export interface PlanCount {
  add(records: PlanRecords): void;
  counts(skipped: readonly Skipped[], rows: number): PlanCounts;
}

const LISTS = [
  ...(['wins', 'checkIns', 'restDays', 'entries', 'wordings', 'entryLinks', 'planEntries'] as const),
  ...(['people', 'challenges', 'ladders', 'steps', 'rituals', 'declined', 'thoughts'] as const),
  ...(['beliefs', 'evidenceLinks', 'scaleResponses', 'experiments'] as const),
];

type Counted = Record<(typeof LISTS)[number], number>;

const nothing = (): Counted => ({
  ...{ wins: 0, checkIns: 0, restDays: 0, entries: 0, wordings: 0, entryLinks: 0, planEntries: 0 },
  ...{ people: 0, challenges: 0, ladders: 0, steps: 0, rituals: 0, declined: 0, thoughts: 0 },
  ...{ beliefs: 0, evidenceLinks: 0, scaleResponses: 0, experiments: 0 },
});

export const createPlanCount = (): PlanCount => {
  const counted = nothing();
  const days = new Set<LocalDay>();
  return {
    add: (records) => {
      for (const list of [records.wins, records.checkIns, records.restDays, records.entries ?? []])
        for (const { localDay } of list) days.add(localDay);
      for (const list of LISTS) counted[list] += records[list]?.length ?? 0;
    },
    counts: (skipped, rows) => {
      const sorted = [...days].sort();
      const [firstDay, lastDay] = [sorted.at(0) ?? null, sorted.at(-1) ?? null];
      return { rows, ...counted, skipped: skipped.length, days: days.size, firstDay, lastDay };
    },
  };
};

export const SAMPLE_DAYS = 5;

/** The first five days in the order the records come: check-ins lead, for a diary has one on each of its days. */
export const samplePlan = ({ wins, checkIns }: PlanRecords): readonly SampleDay[] => {
  const days = new Map<LocalDay, { readonly localDay: LocalDay; wins: Win[]; checkIns: CheckIn[] }>();
  const dayOf = (localDay: LocalDay) => {
    const known = days.get(localDay);
    if (known !== undefined || days.size >= SAMPLE_DAYS) return known;
    const added = { localDay, wins: [], checkIns: [] };
    days.set(localDay, added);
    return added;
  };
  for (const checkIn of checkIns) dayOf(checkIn.localDay)?.checkIns.push(checkIn);
  for (const win of wins) dayOf(win.localDay)?.wins.push(win);
  return [...days.values()];
};
