/** When a step could fit: "After I [anchor], I will [step]", with a day, a time and a place if one likes. Pure. */

import { addDays, type LocalDay, type Step } from '@cairn/domain';
import { anchorOf, type Copy } from '@cairn/copy';
import type { StepPlan } from '@cairn/vault';
import { formatDay, formatHour } from '../format-day.ts';
import { withinSentence } from '../days/within-sentence.ts';
import { isolated } from '../help/isolated.ts';

export interface Fit {
  /** As typed: "have my coffee", "after coffee", "After I come home". */
  readonly anchor: string;
  readonly on: LocalDay;
  /** `HH:MM`, as a field for times writes it; empty: none. */
  readonly at: string;
  readonly place: string;
}

export const ANCHORS = ['wake', 'coffee', 'teeth', 'eat', 'home', 'phone', 'bed'] as const;

/** A plan is for one of these days. */
const DAYS_AHEAD = 7;

export const daysToChoose = (today: LocalDay): readonly LocalDay[] =>
  Array.from({ length: DAYS_AHEAD }, (_, at) => addDays(today, at));

const MINUTES = 60;

export const clockOf = (minutes: number | null): string => {
  if (minutes === null) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / MINUTES))}:${two(minutes % MINUTES)}`;
};

export const minutesOf = (clock: string): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * MINUTES + Number(minutes);
};

export const fitOf = ({ anchor, plannedOn, plannedAt, plannedPlace }: Step, today: LocalDay): Fit => ({
  anchor: anchor ?? '',
  on: plannedOn !== null && plannedOn > today ? plannedOn : today,
  at: clockOf(plannedAt),
  place: plannedPlace ?? '',
});

/** A day that has passed is no plan any more. */
export const isPlanned = ({ plannedOn }: Step, today: LocalDay): boolean =>
  plannedOn !== null && plannedOn >= today;

export const planOf = (copy: Pick<Copy, 't'>, fit: Fit): StepPlan => ({
  anchor: anchorOf(copy, fit.anchor) || null,
  ...{ on: fit.on, at: minutesOf(fit.at), place: fit.place.trim() || null },
});

const dayWords = (copy: Copy, on: LocalDay, today: LocalDay): string | null => {
  if (on === today) return null;
  return on === addDays(today, 1) ? copy.t('fit.tomorrow') : formatDay(copy.formatLocale, on, today);
};

/** The plan as it is spoken. */
export const fitSentence = (
  copy: Copy,
  fit: Fit,
  { text, today }: { text: string; today: LocalDay },
): string => {
  const day = dayWords(copy, fit.on, today);
  const at = minutesOf(fit.at);
  const place = fit.place.trim();
  const anchor = anchorOf(copy, fit.anchor);
  const parts = {
    ...{ hasDay: day === null ? 'no' : 'yes', hasTime: at === null ? 'no' : 'yes' },
    ...{ hasPlace: place === '' ? 'no' : 'yes', day: day ?? '', place: isolated(copy, place) },
    time: at === null ? '' : formatHour(copy.formatLocale, at),
    step: isolated(copy, withinSentence(text, copy.locale)),
  };
  return anchor === ''
    ? copy.t('fit.sentence.no-anchor', parts)
    : copy.t('fit.sentence', { ...parts, anchor: isolated(copy, anchor) });
};
