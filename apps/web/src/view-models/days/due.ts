/**
 * Which rituals have their time now, and when to look again. Quiet hours are silent; a time the person set for getting up is
 * shown to them all the same when they look. Pure: the hour is passed in.
 */

import { weekday, type DayStart, type LocalDay, type Rating } from '@cairn/domain';
import type { RitualView, Settings } from '@cairn/vault';
import { dayNow } from '../day-now.ts';

/** A moment by the clock on the wall. */
export interface Moment {
  /** The date in the calendar: a reminder is for its weekdays, also before the person's day begins. */
  readonly date: LocalDay;
  /** The person's own day. */
  readonly day: LocalDay;
  /** After midnight. */
  readonly minutes: number;
}

export const momentAt = (now: Date, dayStartsAt: DayStart): Moment => ({
  date: dayNow(now, 0),
  day: dayNow(now, dayStartsAt),
  minutes: now.getHours() * 60 + now.getMinutes(),
});

type QuietHours = Pick<Settings, 'quietFrom' | 'quietTo'>;

/** From 22:00 to 8:00 lies over midnight. The same hour twice is no quiet at all. */
export const isQuiet = ({ quietFrom, quietTo }: QuietHours, minutes: number): boolean =>
  quietFrom <= quietTo
    ? minutes >= quietFrom && minutes < quietTo
    : minutes >= quietFrom || minutes < quietTo;

/** So long after its time a line still speaks of it; then it says nothing more. */
const SPEAKS_FOR = 180;

const isOn = ({ ritual }: RitualView, date: LocalDay): boolean =>
  (ritual.remindDays & (1 << (weekday(date) - 1))) !== 0;

const isDue = (view: RitualView, { date, minutes }: Moment): boolean => {
  const { remindAt, resting } = view.ritual;
  if (remindAt === null || resting || view.doneToday || !isOn(view, date)) return false;
  return minutes >= remindAt && minutes < remindAt + SPEAKS_FOR;
};

export interface DueSource {
  readonly rituals: readonly RitualView[];
  readonly quiet: QuietHours;
  /** Put aside on this date. */
  readonly aside: readonly string[];
  /** Minutes after midnight at which a notice may ask how it is; `null`: none does. */
  readonly askAt?: number | null;
}

/** The earliest first. */
export const dueNow = ({ rituals, quiet, aside }: DueSource, moment: Moment): readonly RitualView[] =>
  rituals
    .filter((view) => isDue(view, moment) && !aside.includes(view.ritual.id))
    .filter(({ ritual }) => ritual.kind === 'wake' || !isQuiet(quiet, moment.minutes))
    .toSorted((a, b) => (a.ritual.remindAt ?? 0) - (b.ritual.remindAt ?? 0));

/** A notice may ask how it is from its time on, for as long as a ritual speaks, until a mood was noted on this day. */
export const asksHow = (
  { askAt = null, quiet }: DueSource,
  { minutes }: Moment,
  mood: Rating | null,
): boolean =>
  askAt !== null &&
  mood === null &&
  minutes >= askAt &&
  minutes < askAt + SPEAKS_FOR &&
  !isQuiet(quiet, minutes);

const DAY = 1440;

/** Minutes until something may begin or end to be due; at most until midnight. */
export const minutesToNext = ({ rituals, quiet, askAt = null }: DueSource, { minutes }: Moment): number => {
  const edges = [askAt, ...rituals.map(({ ritual }) => ritual.remindAt)].flatMap((at) =>
    at === null ? [] : [at, at + SPEAKS_FOR],
  );
  const later = [...edges, quiet.quietFrom, quiet.quietTo, DAY].filter((edge) => edge > minutes);
  return Math.min(...later) - minutes;
};

/** What this device remembers of its notices. */
export interface NoticeMemory {
  /** Rituals that were put aside, for one date. */
  readonly aside: readonly string[];
  readonly asideOn: LocalDay | '';
  /** The day of a notice that nobody has answered yet. */
  readonly open: LocalDay | '';
  /** Notices in a row that nobody answered. */
  readonly unanswered: number;
  /** Too many stayed untouched: none comes until the person wakes them. */
  readonly asleep: boolean;
}

export const NO_NOTICES: NoticeMemory = {
  ...{ aside: [], asideOn: '', open: '', unanswered: 0, asleep: false },
};

const ASLEEP_AFTER = 3;

/** Somebody came, or did it: the notice was of use, or at least no bother. */
export const answered = (memory: NoticeMemory): NoticeMemory => ({ ...memory, open: '', unanswered: 0 });

/** A notice of an earlier day that nobody answered is one more; after three in a row they fall asleep. */
export const settled = (memory: NoticeMemory, day: LocalDay): NoticeMemory => {
  if (memory.open === '' || memory.open >= day) return memory;
  const unanswered = memory.unanswered + 1;
  if (unanswered < ASLEEP_AFTER) return { ...memory, open: '', unanswered };
  return { ...memory, open: '', unanswered: 0, asleep: true };
};

/** At most one a day (domain.md 6.2), and none while they sleep. `promptedOn` is the setting, told on all devices. */
export const mayNotify = (memory: NoticeMemory, day: LocalDay, promptedOn: LocalDay | ''): boolean =>
  promptedOn !== day && !memory.asleep;

export const notified = (memory: NoticeMemory, day: LocalDay): NoticeMemory => ({ ...memory, open: day });

const isText = (value: unknown): value is string => typeof value === 'string';

/** What is not understood is forgotten: the worst that follows is one notice more. */
export const readMemory = (text: string): NoticeMemory => {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return NO_NOTICES;
    const { aside, asideOn, open, unanswered, asleep }: Partial<Record<keyof NoticeMemory, unknown>> = kept;
    const dayOf = (value: unknown): LocalDay | '' =>
      isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) ? (value as LocalDay) : '';
    return {
      aside: Array.isArray(aside) ? aside.filter(isText) : [],
      asideOn: dayOf(asideOn),
      open: dayOf(open),
      unanswered: unanswered === 1 || unanswered === 2 ? unanswered : 0,
      asleep: asleep === true,
    };
  } catch {
    return NO_NOTICES;
  }
};
