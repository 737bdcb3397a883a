/** Counts and the first days of a plan, the same for every format. */

import type { CheckIn, LocalDay, Win } from '@cairn/domain';
import type { CairnListName, CairnRecords } from './cairn-json/cairn-file.ts';
import type { PlanCounts, SampleDay, Skipped } from './import-plan.ts';

/** Only our own export has more than the first three. */
export type PlanRecords = Pick<CairnRecords, 'wins' | 'checkIns' | 'restDays'> & Partial<CairnRecords>;

export const countPlan = (records: PlanRecords, skipped: readonly Skipped[], rows: number): PlanCounts => {
  const days = new Set<LocalDay>();
  for (const list of [records.wins, records.checkIns, records.restDays, records.entries ?? []]) {
    for (const { localDay } of list) days.add(localDay);
  }
  const sorted = [...days].sort();
  const count = (list: CairnListName): number => records[list]?.length ?? 0;
  return {
    rows,
    wins: records.wins.length,
    checkIns: records.checkIns.length,
    restDays: records.restDays.length,
    entries: count('entries'),
    wordings: count('wordings'),
    entryLinks: count('entryLinks'),
    planEntries: count('planEntries'),
    people: count('people'),
    challenges: count('challenges'),
    ladders: count('ladders'),
    steps: count('steps'),
    rituals: count('rituals'),
    declined: count('declined'),
    thoughts: count('thoughts'),
    beliefs: count('beliefs'),
    evidenceLinks: count('evidenceLinks'),
    scaleResponses: count('scaleResponses'),
    experiments: count('experiments'),
    skipped: skipped.length,
    days: days.size,
    firstDay: sorted.at(0) ?? null,
    lastDay: sorted.at(-1) ?? null,
  };
};

const SAMPLE_DAYS = 5;

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
