/**
 * Which rituals and planned steps stand in a calendar file, and in which words. Generic ones unless the person says
 * otherwise: a calendar is read on lock screens, by other people and by whoever keeps it. Pure. See decision 20.
 */

import { addDays, EVERY_DAY, weekday } from '@cairn/domain';
import type { DayStart, LocalDay, Ritual, Step } from '@cairn/domain';
import type { CalendarEntry } from './calendar-entry.ts';

export interface CalendarSource {
  readonly rituals: readonly Ritual[];
  /** Those with a plan; one for a day that has passed is no plan any more, and is left out. */
  readonly steps: readonly Step[];
  readonly today: LocalDay;
  readonly dayStartsAt: DayStart;
  /** What stands for every entry; `null`: the person's own words. */
  readonly generic: string | null;
}

const SHORTEST_SHOWN = 5;

export const calendarEntries = (source: CalendarSource): readonly CalendarEntry[] => [
  ...source.rituals.flatMap((ritual) => ritualEntry(ritual, source)),
  ...source.steps.flatMap((step) => stepEntry(step, source)),
];

/** None without a time and a day of the week; none for one that rests. */
const ritualEntry = (ritual: Ritual, { today, generic }: CalendarSource): readonly CalendarEntry[] => {
  const { id, remindAt, resting, trashed, minutes } = ritual;
  const weekdays = ritual.remindDays & EVERY_DAY;
  if (remindAt === null || weekdays === 0 || resting || trashed) return [];
  return [
    {
      ...{ id, weekdays, at: remindAt, place: null },
      summary: generic ?? ritual.text,
      on: firstOf(weekdays, today),
      minutes: Math.max(SHORTEST_SHOWN, minutes ?? 0),
    },
  ];
};

/** The rule's own start has to be one of its days: readers differ on what they show otherwise. */
const firstOf = (weekdays: number, from: LocalDay): LocalDay => {
  let day = from;
  while ((weekdays & (1 << (weekday(day) - 1))) === 0) day = addDays(day, 1);
  return day;
};

const stepEntry = (step: Step, source: CalendarSource): readonly CalendarEntry[] => {
  const { id, plannedOn, plannedAt: at, trashed } = step;
  const { today, dayStartsAt, generic } = source;
  if (plannedOn === null || plannedOn < today || trashed) return [];
  return [
    {
      ...{ id, at, weekdays: null },
      summary: generic ?? step.text,
      place: generic === null ? step.plannedPlace : null,
      // One o'clock at night belongs to the person's day before, and to the next date in a calendar.
      on: at !== null && at < dayStartsAt ? addDays(plannedOn, 1) : plannedOn,
      minutes: Math.max(SHORTEST_SHOWN, step.minutes ?? 0),
    },
  ];
};
