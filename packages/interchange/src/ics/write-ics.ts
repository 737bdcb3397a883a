/**
 * A calendar file as RFC 5545 has it. Times are floating: the alarm falls at the hour that the wall clock shows, through
 * every change of the clocks and wherever one travels; no zone stands in the file. See decision 20. Pure.
 */

import { EVERY_DAY } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { CalendarEntry, CalendarFile } from './calendar-entry.ts';
import { contentLine, escapedText } from './content-line.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The whole file, with the line ends of the format. */
export const writeIcs = ({ name, entries, writtenAt }: CalendarFile): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cairn//Cairn//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapedText(name)}`,
    `X-WR-CALNAME:${escapedText(name)}`,
    ...entries.flatMap((entry) => eventLines(entry, writtenAt)),
    'END:VCALENDAR',
  ]
    .map(contentLine)
    .join('');

const eventLines = (entry: CalendarEntry, writtenAt: number): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.id}@cairn`,
  `DTSTAMP:${utcStamp(writtenAt)}`,
  `LAST-MODIFIED:${utcStamp(writtenAt)}`,
  `SEQUENCE:${sequenceAt(writtenAt)}`,
  ...timeLines(entry),
  ...(entry.weekdays === null ? [] : [`RRULE:${ruleOf(entry.weekdays)}`]),
  `SUMMARY:${escapedText(entry.summary)}`,
  ...(entry.place === null ? [] : [`LOCATION:${escapedText(entry.place)}`]),
  // Free for others to see, and in a calendar that is shared not to be read by them.
  'TRANSP:TRANSPARENT',
  'CLASS:PRIVATE',
  ...(entry.at === null ? [] : alarmLines(entry)),
  'END:VEVENT',
];

const timeLines = ({ on, at, minutes }: CalendarEntry): readonly string[] =>
  at === null
    ? [`DTSTART;VALUE=DATE:${basicDate(on)}`]
    : [`DTSTART:${basicDate(on)}T${clockOf(at)}`, `DURATION:PT${minutes}M`];

const alarmLines = ({ summary }: CalendarEntry): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:PT0S',
  `DESCRIPTION:${escapedText(summary)}`,
  'END:VALARM',
];

const ruleOf = (weekdays: number): string => {
  if (weekdays === EVERY_DAY) return 'FREQ=DAILY';
  const days = WEEKDAYS.filter((_, place) => (weekdays & (1 << place)) !== 0);
  return `FREQ=WEEKLY;BYDAY=${days.join(',')}`;
};

const basicDate = (day: LocalDay): string => day.replaceAll('-', '');

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const clockOf = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}${twoDigits(minutes % 60)}00`;

const utcStamp = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const SEQUENCE_BEGINS = Date.UTC(2026, 0, 1);
const LARGEST_SEQUENCE = 0x7fff_ffff;

/** Minutes since 2026: grows from file to file, and fits in 31 bits for four thousand years; 0 by a clock before that. */
const sequenceAt = (instant: number): number =>
  Math.min(LARGEST_SEQUENCE, Math.max(0, Math.floor((instant - SEQUENCE_BEGINS) / 60_000)));
