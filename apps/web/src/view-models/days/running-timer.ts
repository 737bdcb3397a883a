/**
 * A timer as it is kept while it runs: when it began, and no more. How long it has been is worked out from that at each look,
 * so that a locked screen, a closed tab or a browser that ended changes nothing. Pure.
 */

import { isEntityId, type EntityId, type LifeArea } from '@cairn/domain';

export const TIMER_KINDS = ['walk', 'song', 'two-minutes', 'page'] as const;

export type TimerKind = (typeof TIMER_KINDS)[number];

/** Those that end as a win of their own. A page of the journal ends by itself, and its timer with it. */
export type ToolKind = Exclude<TimerKind, 'page'>;

export interface RunningTimer<Kind extends TimerKind = TimerKind> {
  readonly kind: Kind;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** How long the ring takes to fill; `null`: it has no end, and no ring fills. */
  readonly minutes: number | null;
  /** The person's own words for it; blank: those of the kind. */
  readonly words: string;
  /** A soft sound when the ring is full, if the person chose it. */
  readonly sound: boolean;
  /** The screen stays on, if the person chose it. */
  readonly awake: boolean;
  /** The id of the win it becomes: ended twice, it is kept once. */
  readonly win: EntityId;
  /** The page of the journal that it runs beside, once that has a name. */
  readonly page?: EntityId;
}

/** Where it is kept, beside what is being typed. */
export const TIMER_SLOT = 'timer';

/** A song is as long as most are. */
export const MINUTES: Readonly<Record<TimerKind, number>> = { walk: 10, song: 4, 'two-minutes': 2, page: 5 };

/** What becomes of it when the person has no words of their own for it. */
export const TIMER_AREA: Readonly<Record<ToolKind, LifeArea>> = {
  ...{ walk: 'move', song: 'home', 'two-minutes': 'home' },
};

/** The catalogue's own, where it has one. */
export const TIMER_ACTIVITY: Readonly<Partial<Record<ToolKind, string>>> = {
  song: 'home.tidy-for-one-song',
};

const LONGEST_MINUTES = 24 * 60;

const isKind = (value: unknown): value is TimerKind => TIMER_KINDS.some((kind) => kind === value);

const isStart = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

const isLength = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && value > 0 && value <= LONGEST_MINUTES);

const fieldsOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

/** `null` for what is no timer, or one that a later Cairn wrote in a way that is not known here. */
export const readTimer = (text: string): RunningTimer | null => {
  const { kind, startedAt, minutes, words, sound, awake, win, page } = fieldsOf(text);
  if (!isKind(kind) || !isStart(startedAt) || !isLength(minutes) || !isEntityId(win)) return null;
  const own = typeof words === 'string' ? words : '';
  return {
    ...{ kind, startedAt, minutes, words: own, sound: sound === true, awake: awake === true, win },
    ...(isEntityId(page) ? { page } : {}),
  };
};

/** The timer of a walk or a chore; `null` for any other. */
export const readTool = (text: string): RunningTimer<ToolKind> | null => {
  const timer = readTimer(text);
  return timer === null || timer.kind === 'page' ? null : { ...timer, kind: timer.kind };
};

export const timerText = (timer: RunningTimer): string => JSON.stringify(timer);

/** Milliseconds; none by a clock that was set back since. */
export const timeSince = ({ startedAt }: Pick<RunningTimer, 'startedAt'>, now: number): number =>
  Math.max(0, now - startedAt);

/** How much of the ring is full, 0-1. */
export const ringOf = ({ minutes }: Pick<RunningTimer, 'minutes'>, elapsed: number): number =>
  minutes === null ? 0 : Math.min(1, elapsed / (minutes * 60_000));

/** Whole minutes that have gone by: 0 within the first. */
export const wholeMinutes = (elapsed: number): number => Math.floor(elapsed / 60_000);

const LEFT_OPEN_MS = 3 * 3_600_000;

/** So long that it was left open, more likely than lived through: then nothing is said of how long. */
export const wasLeftOpen = (elapsed: number): boolean => elapsed >= LEFT_OPEN_MS;
