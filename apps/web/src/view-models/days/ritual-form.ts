/** A ritual as it stands in the sheet, and the way from there to the vault. What goes there is what changed. Pure. */

import { EVERY_DAY, type DayPart, type Ritual, type RitualKind } from '@cairn/domain';
import type { KeepRitual } from '@cairn/vault';

export interface RitualForm {
  readonly kind: RitualKind;
  readonly text: string;
  readonly anchor: string;
  readonly dayPart: DayPart;
  /** Whether it has a time. */
  readonly timed: boolean;
  /** `HH:MM`, as a field for a time has it. */
  readonly time: string;
  /** Bits, Monday 1 to Sunday 64. */
  readonly days: number;
  readonly line: string;
}

/** Monday first, as in ISO 8601. */
export const WEEKDAY_BITS: readonly number[] = [1, 2, 4, 8, 16, 32, 64];
export const WORKDAYS = 31;
export const WEEKEND = 96;

export const blankRitual = (kind: RitualKind): RitualForm => ({
  ...{ kind, text: '', anchor: '', line: '', days: EVERY_DAY },
  ...(kind === 'wake'
    ? { dayPart: 'am', timed: true, time: '08:00' }
    : { dayPart: 'any', timed: false, time: '09:00' }),
});

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** 450 is `'07:30'`. */
export const timeText = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** `'07:30'` is 450; `null` for what no clock shows. */
export const minutesOf = (time: string): number | null => {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(hour) < 24 && Number(minute) < 60 ? minutes : null;
};

/** In the morning, in the day, in the evening: where a time falls that was given alone. */
export const partOfTime = (minutes: number): DayPart => {
  if (minutes >= 240 && minutes < 720) return 'am';
  return minutes >= 720 && minutes < 1080 ? 'pm' : 'eve';
};

/** The last day stays: a reminder on no day is none, and is turned off by its own box. */
export const toggledDay = (days: number, bit: number): number => {
  const next = days ^ bit;
  return next === 0 ? days : next;
};

export const ritualFormOf = (ritual: Ritual): RitualForm => ({
  ...blankRitual(ritual.kind),
  ...{ text: ritual.text, anchor: ritual.anchor ?? '', line: ritual.line ?? '' },
  ...{ dayPart: ritual.dayPart, days: ritual.remindDays, timed: ritual.remindAt !== null },
  ...(ritual.remindAt === null ? {} : { time: timeText(ritual.remindAt) }),
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

export const keepRitualOf = (form: RitualForm): KeepRitual => {
  const remindAt = form.timed ? minutesOf(form.time) : null;
  const isWake = form.kind === 'wake';
  return {
    ...{ kind: form.kind, text: form.text, line: orNull(form.line), remindAt, remindDays: form.days },
    anchor: isWake ? null : orNull(form.anchor),
    dayPart: isWake && remindAt !== null ? partOfTime(remindAt) : form.dayPart,
    ...(isWake ? { area: 'rise' as const } : {}),
  };
};

/** Left out: untouched. */
export const ritualEditOf = (ritual: Ritual, form: RitualForm): Partial<KeepRitual> => {
  const before = keepRitualOf(ritualFormOf(ritual));
  const now = keepRitualOf(form);
  const changed = Object.entries(now).filter(([field, value]) => before[field as keyof KeepRitual] !== value);
  return Object.fromEntries(changed);
};
