/** The calendar file of what a vault says may stand in a calendar. The same for web and prompt. Pure. */

import { calendarEntries } from './calendar-entries.ts';
import type { CalendarSource } from './calendar-entries.ts';
import { writeIcs } from './write-ics.ts';

export interface CalendarWish extends CalendarSource {
  /** What the calendar is called. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
}

export interface CalendarText {
  readonly text: string;
  /** How many things stand in it. */
  readonly entries: number;
}

export const calendarFile = ({ name, writtenAt, ...source }: CalendarWish): CalendarText => {
  const entries = calendarEntries(source);
  return { text: writeIcs({ name, writtenAt, entries }), entries: entries.length };
};
