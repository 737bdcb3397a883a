/**
 * When a device syncs by itself: section 5 of docs/sync-protocol.md. Pure: what happened goes in, and when the next round is to begin
 * comes out. Laws: while nobody looks, nothing waits for its hour; what a relay asks to wait is waited; a round follows whatever
 * was asked for while one ran.
 */

import { delayAfterAct, delayAfterCut, delayAfterFailure, EVERY } from './timing.ts';

export interface Pace {
  readonly isLooked: boolean;
  readonly isRunning: boolean;
  /** When a round is wanted; `null`: not. */
  readonly due: number | null;
  /** When the last round began. */
  readonly beganAt: number;
  /** Something was done here since the last round began. */
  readonly isUnsent: boolean;
  readonly failures: number;
  /** What went wrong waits until then, */
  readonly notBefore: number;
  /** and longer than anything here can shorten, where the relay asked for it. */
  readonly asked: number;
}

export const NO_PACE: Pace = {
  ...{ isLooked: false, isRunning: false, due: null, beganAt: 0, isUnsent: false },
  ...{ failures: 0, notBefore: 0, asked: 0 },
};

/** A relay that hints without end gets a round in so long, not one after another. */
const BETWEEN_HINTED = 1_000;

export type PaceEvent =
  /** `anotherWaits`: another device reads along. */
  | { readonly type: 'acted'; readonly anotherWaits: boolean }
  /** The relay has something new. */
  | { readonly type: 'wanted' }
  | { readonly type: 'looked'; readonly isLooked: boolean }
  /** The network is back. */
  | { readonly type: 'back' }
  /** The hints ended: the next round finds out whether the relay answers. `times`: so often in a row, soon after they began. */
  | { readonly type: 'cut'; readonly times: number }
  | { readonly type: 'began' }
  | { readonly type: 'ended'; readonly end: RoundEnd };

/** `off`: there is no relay any more. */
export type RoundEnd =
  | { readonly type: 'in-step' | 'off' }
  /** `retryAfter`: in seconds, as the relay asked. */
  | { readonly type: 'stopped-short'; readonly retryAfter: number | null };

export interface Moment {
  readonly now: number;
  /** From 0 to below 1. */
  readonly chance: number;
}

export const nextPace = (pace: Pace, event: PaceEvent, moment: Moment): Pace => {
  switch (event.type) {
    case 'acted': {
      // Who keeps something and puts the device away is not made to come back for it.
      const delay = pace.isLooked ? delayAfterAct(moment.chance, event.anotherWaits) : 0;
      return { ...pace, isUnsent: true, due: sooner(pace.due, moment.now + delay) };
    }
    case 'wanted':
      return { ...pace, due: sooner(pace.due, Math.max(moment.now, pace.beganAt + BETWEEN_HINTED)) };
    case 'looked':
      return looked(pace, event.isLooked, moment.now);
    case 'back':
      return { ...pace, failures: 0, notBefore: pace.asked, due: moment.now };
    case 'cut': {
      const delay = delayAfterCut(event.times, moment.chance);
      return { ...pace, due: sooner(pace.due, moment.now + delay) };
    }
    case 'began':
      return { ...pace, isRunning: true, isUnsent: false, due: null, beganAt: moment.now };
    case 'ended':
      return ended({ ...pace, isRunning: false }, event.end, moment);
    default:
      return event satisfies never;
  }
};

/** `null`: not before something happens. */
export const nextRoundAt = ({ isLooked, isRunning, isUnsent, due, notBefore }: Pace): number | null => {
  if (isRunning || due === null || !(isLooked || isUnsent)) return null;
  return Math.max(due, notBefore);
};

const looked = (pace: Pace, isLooked: boolean, now: number): Pace => {
  if (isLooked === pace.isLooked) return pace;
  if (isLooked) return { ...pace, isLooked, notBefore: pace.asked, due: now };
  return { ...pace, isLooked, due: pace.isUnsent ? now : null };
};

const ended = (pace: Pace, end: RoundEnd, { now, chance }: Moment): Pace => {
  if (end.type !== 'stopped-short') {
    if (end.type === 'off') return { ...NO_PACE, isLooked: pace.isLooked };
    const next = pace.isLooked ? sooner(pace.due, now + EVERY) : pace.due;
    return { ...pace, failures: 0, notBefore: 0, asked: 0, due: next };
  }
  const asked = end.retryAfter === null ? pace.asked : now + end.retryAfter * 1000;
  // Put away, it is not tried again and again: whoever looks the next time finds it tried at once, unless the relay asked to wait.
  if (!pace.isLooked)
    return { ...pace, isUnsent: false, due: null, asked, notBefore: Math.max(pace.notBefore, asked) };
  const failures = pace.failures + 1;
  const notBefore = now + delayAfterFailure(failures, chance, end.retryAfter);
  return { ...pace, failures, notBefore, asked, due: notBefore };
};

const sooner = (due: number | null, at: number): number => (due === null ? at : Math.min(due, at));
