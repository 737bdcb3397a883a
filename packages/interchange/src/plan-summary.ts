/** Counts and the first days of a plan, the same for every format. */

import type { CheckIn, LocalDay, PlanEntry, RestDay, TrustedPerson, Win } from '@cairn/domain';
import type { PlanCounts, SampleDay, Skipped } from './import-plan.ts';

export interface PlanRecords {
  readonly wins: readonly Win[];
  readonly checkIns: readonly CheckIn[];
  readonly restDays: readonly RestDay[];
  /** Only our own export has them. */
  readonly planEntries?: readonly PlanEntry[];
  readonly people?: readonly TrustedPerson[];
}

export const countPlan = (records: PlanRecords, skipped: readonly Skipped[], rows: number): PlanCounts => {
  const days = new Set<LocalDay>();
  for (const list of [records.wins, records.checkIns, records.restDays]) {
    for (const { localDay } of list) days.add(localDay);
  }
  const sorted = [...days].sort();
  return {
    rows,
    wins: records.wins.length,
    checkIns: records.checkIns.length,
    restDays: records.restDays.length,
    planEntries: records.planEntries?.length ?? 0,
    people: records.people?.length ?? 0,
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
