/** For tests of calendars: rituals and steps as they stand in a vault, and what an independent reader makes of a file. */

import type { EntityId, LocalDay, PrivateText, Ritual, Step } from '@cairn/domain';
import ICAL from 'ical.js';
import { anIdOf } from '../fixtures/an-id-of.ts';

export const aDay = (day: string): LocalDay => day as LocalDay;

const own = (text: string): PrivateText => text as PrivateText;

export const aRitual = (text: string, part: Partial<Omit<Ritual, 'text'>> = {}): Ritual => ({
  ...{ id: anIdOf(text), kind: 'ritual', text: own(text), anchor: own('make coffee'), area: 'home' },
  ...{ dayPart: 'am', minutes: 2, energy: 1, order: 0, remindAt: 480, remindDays: 127 },
  ...{ line: own('Light first'), activity: null, resting: false, trashed: false, importBatch: null },
  ...part,
});

export const aStep = (text: string, part: Partial<Omit<Step, 'text'>> = {}): Step => ({
  ...{ id: anIdOf(text), ladder: anIdOf('ladder'), text: own(text), order: 0, minutes: 2, energy: 1 },
  ...{ social: 0, rung: null, anchor: null, plannedOn: aDay('2026-11-27'), plannedAt: 600 },
  ...{
    plannedPlace: own('Kitchen'),
    expectedDifficulty: null,
    expectedPleasure: null,
    tooBig: 0,
    stayedAt: 0,
  },
  ...{ trashed: false, importBatch: null },
  ...part,
});

export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly event: ICAL.Event;
  readonly component: ICAL.Component;
}

/** Every event, by the reader's own account; a file it does not take throws. */
export const readEvents = (ics: string): readonly ReadEvent[] =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { event, component, uid: event.uid, summary: event.summary };
  });

export const idOf = (text: string): EntityId => anIdOf(text);

/** The hand-written rules of two zones, as calendars have them. */
const ZONES: Readonly<Record<string, string>> = {
  'Europe/Berlin': `BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`,
  'America/New_York': `BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE`,
};

const zoneOf = (name: string): ICAL.Timezone =>
  new ICAL.Timezone({ component: new ICAL.Component(ICAL.parse(ZONES[name] ?? '')), tzid: name });

/** When the alarm of each of the first occurrences goes off on a device in this zone, in milliseconds since 1970. */
export const alarmsIn = (zone: string, { event, component }: ReadEvent, count: number): readonly number[] => {
  const place = zoneOf(zone);
  const trigger = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
  if (!(trigger instanceof ICAL.Duration))
    throw new Error('the alarm has a trigger before or after its event');
  const starts = event.iterator();
  return Array.from({ length: count }, () => {
    const start = starts.next();
    if (start === null || start === undefined) throw new Error('there are as many occurrences');
    start.addDuration(trigger);
    start.zone = place;
    return start.toUnixTime() * 1000;
  });
};
