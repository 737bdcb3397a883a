/** When a thing may be offered (domain.md 6.2, 5.5). Pure. */

import type { Energy, Minutes } from '../activity/activity.ts';
import type { LifeArea } from '../activity/life-area.ts';
import { daysBetween, type LocalDay } from '../time/local-day.ts';
import { dayPartAt, isNight } from './day-part.ts';
import { DAYS_PUT_ASIDE, HOURS_BETWEEN, TIMES_PUT_ASIDE } from './lately.ts';
import { isTiny, type Suggestible } from './suggestible.ts';
import type { Lately } from './suggestion-history.ts';

export interface SuggestionAsk {
  /** What makes the draws this person's own. */
  readonly vaultId: string;
  readonly day: LocalDay;
  /** Of the wall clock, 0-23. */
  readonly hour: number;
  /** `null` when unknown, which counts as low. */
  readonly energy: Energy | null;
  readonly winsToday: number;
  /** Keys passed by: the next one comes in their place. */
  readonly not: readonly string[];
  /** Areas that the person asked not to be offered. */
  readonly blocked: readonly LifeArea[];
}

/** No energy beyond this is asked for, nor longer than this many minutes: pairing socks fits a low day, an hour of it does not. */
const MOST_MINUTES: Readonly<Record<Energy, Minutes>> = { 1: 10, 2: 20, 3: 45 };

const ENOUGH_WINS = 5;

/** What is at hand now, by this moment alone. */
const fitsMoment = ({ energy, hour, winsToday, blocked }: SuggestionAsk) => {
  const most: Energy = isNight(hour) ? 1 : (energy ?? 1);
  const part = dayPartAt(hour);
  return (thing: Suggestible): boolean =>
    thing.offered.energy <= most &&
    thing.offered.minutes <= MOST_MINUTES[most] &&
    (thing.time === 'any' || thing.time === part) &&
    (thing.area === null || !blocked.includes(thing.area)) &&
    (winsToday < ENOUGH_WINS || isTiny(thing) || thing.area === 'rest');
};

/** Said today, or on two days of the last fourteen. */
const putAside = ({ declined }: Lately, today: LocalDay): ReadonlySet<string> => {
  const days = new Map<string, number>();
  const aside = new Set<string>();
  for (const { key, day } of declined) {
    const ago = daysBetween(day, today);
    if (ago < 0 || ago >= DAYS_PUT_ASIDE) continue;
    days.set(key, (days.get(key) ?? 0) + 1);
    if (ago === 0 || days.get(key) === TIMES_PUT_ASIDE) aside.add(key);
  }
  return aside;
};

/** Without a time it counts for the whole of its day. An anchor comes every day, and was enough once done today. */
const isDoneLately = ({ key, day, hoursAgo }: Lately['done'][number], today: LocalDay): boolean => {
  if (day >= today) return true;
  return !key.startsWith('ritual:') && hoursAgo !== null && hoursAgo < HOURS_BETWEEN;
};

/**
 * Of a pool, what may be offered: energy (unknown is low), hour, areas not blocked; not said "not today" to today or on two of
 * the last fourteen days; not done today or in the last 20 hours; nothing but energy 1 at night; after five wins in a day
 * only what is tiny or rest.
 */
export const mayBeOffered = (
  pool: readonly Suggestible[],
  ask: SuggestionAsk,
  lately: Lately,
): readonly Suggestible[] => {
  const done = lately.done.filter((each) => isDoneLately(each, ask.day)).map(({ key }) => key);
  const out = new Set([...putAside(lately, ask.day), ...done, ...ask.not]);
  return pool.filter(fitsMoment(ask)).filter(({ key }) => !out.has(key));
};
