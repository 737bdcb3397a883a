/** Wins and rest days as days to look back on, newest first. Days with neither are not there at all. Pure. */

import type { LocalDay, Win } from '@cairn/domain';

export interface LookedDay {
  readonly day: LocalDay;
  readonly wins: readonly Win[];
  readonly isRest: boolean;
}

/** `wins` newest first, as pages come. A rest day without wins gets a place of its own between them. */
export const byDay = (wins: readonly Win[], restDays: readonly LocalDay[]): readonly LookedDay[] => {
  const days = new Map<LocalDay, Win[]>();
  for (const win of wins) {
    const known = days.get(win.localDay);
    if (known === undefined) days.set(win.localDay, [win]);
    else known.push(win);
  }
  const rest = new Set(restDays);
  const all = [...new Set([...days.keys(), ...rest])].toSorted((a, b) => b.localeCompare(a));
  return all.map((day) => ({ day, wins: days.get(day) ?? [], isRest: rest.has(day) }));
};
