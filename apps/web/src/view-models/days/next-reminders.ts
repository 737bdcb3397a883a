/**
 * When this device is to be reminded next, as instants: at most one on each of the person's days, none in quiet hours, none for what is
 * done, rests or was put aside. Worked out here, by this device's own zone, since a relay is told nothing else. Pure.
 */

import { localDayAt, weekday, type DayStart, type LocalDay, type Rating } from '@cairn/domain';
import { isQuiet, momentAt, type DueSource } from './due.ts';

export interface ReminderSource extends DueSource {
  readonly dayStartsAt: DayStart;
  /** The day on which a notice came already, on whatever device. */
  readonly promptedOn: LocalDay | '';
  /** For which date `aside` is. */
  readonly asideOn: LocalDay | '';
  /** What was noted today. */
  readonly mood: Rating | null;
}

/** A date in the calendar and minutes after its midnight, as milliseconds since 1970. */
export type InstantOf = (date: LocalDay, minutes: number) => number;

/** By this device's zone. A time that the clocks jump over comes an hour later; of two that are alike it is the first. */
export const instantHere: InstantOf = (date, minutes) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, Math.floor(minutes / 60), minutes % 60).getTime();
};

const DAYS_AHEAD = 14;
/** What a relay takes. */
const APART = 3_600_000;

interface Candidate {
  readonly day: LocalDay;
  readonly at: number;
}

/** Seconds since 1970, the earliest first. */
export const nextReminders = (
  source: ReminderSource,
  now: Date,
  instantOf: InstantOf = instantHere,
): readonly number[] => {
  const moment = momentAt(now, source.dayStartsAt);
  const candidates = datesFrom(moment.date)
    .flatMap((date) =>
      minutesOn(source, { date, today: moment.day }).map((minutes) => ({
        day: dayOf(date, minutes, source.dayStartsAt),
        at: instantOf(date, minutes),
      })),
    )
    .filter(({ day, at }) => at > now.getTime() && day !== source.promptedOn)
    .toSorted((a, b) => a.at - b.at);
  return onceADay(candidates).map(({ at }) => Math.floor(at / 1000));
};

const datesFrom = (first: LocalDay): readonly LocalDay[] => {
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  return Array.from(
    { length: DAYS_AHEAD + 1 },
    (_, ahead) => new Date(Date.UTC(year, month - 1, day + ahead)).toISOString().slice(0, 10) as LocalDay,
  );
};

const minutesOn = (
  source: ReminderSource,
  { date, today }: { readonly date: LocalDay; readonly today: LocalDay },
): readonly number[] => {
  const { rituals, quiet, aside, asideOn, dayStartsAt, mood, askAt = null } = source;
  const isToday = (minutes: number): boolean => dayOf(date, minutes, dayStartsAt) === today;
  const ofRituals = rituals.flatMap(({ ritual, doneToday }) => {
    const { remindAt, remindDays, resting } = ritual;
    if (remindAt === null || resting || (remindDays & (1 << (weekday(date) - 1))) === 0) return [];
    if ((doneToday && isToday(remindAt)) || (asideOn === date && aside.includes(ritual.id))) return [];
    return [remindAt];
  });
  const asks = askAt === null || (mood !== null && isToday(askAt)) ? [] : [askAt];
  return [...ofRituals, ...asks].filter((minutes) => !isQuiet(quiet, minutes));
};

const dayOf = (date: LocalDay, minutes: number, dayStartsAt: DayStart): LocalDay => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return localDayAt({ year, month, day, hour: Math.floor(minutes / 60), minute: minutes % 60 }, dayStartsAt);
};

const onceADay = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.reduce<readonly Candidate[]>((kept, one) => {
    const last = kept.at(-1);
    const isFree = last === undefined || (last.day !== one.day && one.at - last.at >= APART);
    return isFree ? [...kept, one] : kept;
  }, []);
