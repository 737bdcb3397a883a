/** How days were, in sentences: the same on every screen and at a prompt. What a number rests on is always in it. Pure. */

import type { Copy } from './copy.ts';

interface Thing {
  /** `null`: an area of living. */
  readonly text: string | null;
  readonly area: string | null;
}

interface Compared {
  readonly kind: Thing;
  readonly with: { readonly days: number; readonly mean: number };
  readonly without: { readonly days: number; readonly mean: number };
  readonly about: number;
  readonly within: number;
  readonly familyP: number;
}

type AreaKey = Parameters<Copy['t']>[0] & `area.${string}`;

/** To a tenth, as this place writes it: a mood is not known better. */
export const points = ({ formatLocale }: Copy, value: number): string =>
  new Intl.NumberFormat(formatLocale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(value);

/** One day's mood: “4 of 10”, “4.5 of 10”. */
export const moodInWords = ({ t, formatLocale }: Copy, mood: number): string =>
  t('insights.moods.of', {
    mood: new Intl.NumberFormat(formatLocale, { maximumFractionDigits: 1 }).format(mood),
  });

/** “walk”, or: something in “Home”. */
export const thingInWords = ({ t }: Copy, { text, area }: Thing): string => {
  if (text !== null) return t('insights.thing.words', { text });
  return t('insights.thing.area', { area: t(`area.${area ?? 'none'}` as AreaKey) });
};

const sides = (copy: Copy, one: Pick<Compared, 'with' | 'without'>) => ({
  days: one.with.days,
  mean: points(copy, one.with.mean),
  others: one.without.days,
  other: points(copy, one.without.mean),
});

export const patternInWords = (copy: Copy, one: Compared): string =>
  copy.t('insights.pattern', { ...sides(copy, one), thing: thingInWords(copy, one.kind) });

export const unclearInWords = (copy: Copy, one: Compared): string =>
  copy.t('insights.unclear.one', sides(copy, one));

/** Why a pattern is told: the numbers, chance, and what it cannot say. */
export const whyInWords = (copy: Copy, one: Compared, lookedAt: number): readonly string[] => {
  const ways = one.with.days + one.without.days;
  const { about, within } = one;
  return [
    copy.t('insights.why.numbers', {
      ...sides(copy, one),
      about: points(copy, about),
      ...{ low: points(copy, about - within), high: points(copy, about + within) },
    }),
    copy.t('insights.why.chance', { count: lookedAt, reached: Math.round(one.familyP * ways), ways }),
    copy.t('insights.why.limits'),
  ];
};

/** All that was looked at, by name alone; `null` for nothing. */
export const lookedInWords = (copy: Copy, looked: readonly Thing[]): string | null => {
  if (looked.length === 0) return null;
  const list = new Intl.ListFormat(copy.formatLocale, { type: 'conjunction' });
  return copy.t('insights.looked', { things: list.format(looked.map((kind) => thingInWords(copy, kind))) });
};

/** Told from so many days on; the number of fewer would read as too few. */
const FEWEST_DAYS_TOLD = 3;

interface Done {
  readonly kind: Thing;
  readonly with: number;
}

/**
 * What was done on days with a mood, most days first: never out of how many, for nothing that was done is told as rarely done. What
 * was done on a day or two stands together in the last line.
 */
export const doneInWords = (copy: Copy, done: readonly Done[]): readonly string[] => {
  const sorted = done.toSorted((one, other) => other.with - one.with);
  const few = sorted.filter((one) => one.with < FEWEST_DAYS_TOLD).map(({ kind }) => thingInWords(copy, kind));
  const list = new Intl.ListFormat(copy.formatLocale, { type: 'conjunction' });
  return [
    ...sorted
      .filter((one) => one.with >= FEWEST_DAYS_TOLD)
      .map(({ kind, with: days }) => copy.t('insights.count', { thing: thingInWords(copy, kind), days })),
    ...(few.length === 0 ? [] : [copy.t('insights.count.also', { things: list.format(few) })]),
  ];
};

/** Where things were looked at together, those stand elsewhere. */
export const doneHeading = ({ t }: Copy, lookedAt: number): string =>
  t(lookedAt > 0 ? 'insights.counts.too' : 'insights.counts');

interface Gap {
  readonly rated: number;
  readonly better: number;
  readonly worse: number;
  readonly about: number | null;
}

/** `null` while nothing is rated both ways. */
export const gapInWords = (
  { t, formatLocale }: Copy,
  { rated, better, worse, about }: Gap,
): string | null => {
  if (rated === 0) return null;
  if (about === null) return t('gap.early');
  const size = new Intl.NumberFormat(formatLocale, { maximumFractionDigits: 1 }).format(Math.abs(about));
  return t(about > 0 ? 'gap.better' : 'gap.worse', { rated, better, worse, about: size });
};
