/**
 * Guesses an area of living from a person's own words, by keyword evidence; `null` when unsure, which is often right:
 * a wrong area is a small insult, none is nothing. Pure; nothing is learnt or kept.
 */

import { foldLetters, foldText, isUnspaced, LIFE_AREAS } from '@cairn/domain';
import type { LifeArea } from '@cairn/domain';
import type { ContentLocale } from '../content-locale.ts';
import { areaKeywords } from '../en/data/area-keywords.ts';
import { brought } from '../languages/brought.ts';
import type { AreaKeywords } from './activity-structure.ts';
import { activities } from './activities.ts';
import { plainWordsOf } from './words-of.ts';
import { searchIndex } from './search-index.ts';

const WEIGHT = { strong: 3, some: 1, catalogue: 0.75 } as const;
/** Less evidence than this is none. */
const ENOUGH = 2;
/** The best area has so many times the evidence of the next. */
const CLEARLY = 1.5;
/** A catalogue word speaks for an area when this share of its uses is there, in this many activities or more. */
const OWN_SHARE = 0.75;
const OWN_USES = 2;

interface Evidence {
  readonly area: LifeArea;
  readonly weight: number;
}

type Lexicon = ReadonlyMap<string, readonly Evidence[]>;

interface Lexicons {
  readonly whole: Lexicon;
  /** Of writing without spaces: they count wherever they stand. */
  readonly within: readonly (readonly [word: string, evidence: Evidence])[];
  readonly openings: readonly (readonly [opening: string, evidence: Evidence])[];
}

const curated = (keywords: AreaKeywords): readonly (readonly [word: string, evidence: Evidence])[] =>
  LIFE_AREAS.flatMap((area) =>
    (['strong', 'some'] as const).flatMap((kind) =>
      keywords[area][kind]
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => [foldLetters(foldText(word)), { area, weight: WEIGHT[kind] }] as const),
    ),
  );

/** Words of the catalogue that are at home in one area. */
const fromCatalogue = (locale: ContentLocale): readonly (readonly [word: string, evidence: Evidence])[] => {
  const uses = new Map<string, LifeArea[]>();
  for (const { activity, words, tags } of searchIndex(activities(locale)))
    for (const word of new Set([...words, ...tags]))
      uses.set(word, [...(uses.get(word) ?? []), activity.area]);
  return [...uses].flatMap(([word, areas]) =>
    [...new Set(areas)]
      .filter((area) => {
        const own = areas.filter((used) => used === area).length;
        return own >= OWN_USES && own >= OWN_SHARE * areas.length;
      })
      .map((area) => [word, { area, weight: WEIGHT.catalogue }] as const),
  );
};

const build = (all: readonly (readonly [word: string, evidence: Evidence])[]): Lexicons => {
  const whole = new Map<string, Evidence[]>();
  const isWithin = ([key]: readonly [string, Evidence]): boolean => isUnspaced(key);
  for (const [word, evidence] of all.filter((one) => !one[0].endsWith('*') && !isWithin(one)))
    whole.set(word, [...(whole.get(word) ?? []), evidence]);
  const openings = all
    .filter((one) => one[0].endsWith('*') && !isWithin(one))
    .map(([key, evidence]) => [key.slice(0, -1), evidence] as const);
  const within = all.filter(isWithin).map(([key, evidence]) => [key.replace(/\*$/u, ''), evidence] as const);
  return { whole, openings, within };
};

const madeOf = new WeakMap<AreaKeywords, readonly (() => Lexicons)[]>();

/** The curated words tell most texts by themselves; the catalogue's are read only where they do not. */
const lexiconsIn = (locale: ContentLocale): readonly (() => Lexicons)[] => {
  const keywords = brought(locale, 'words')?.areas ?? areaKeywords;
  const made = madeOf.get(keywords) ?? [
    once(() => build(curated(keywords))),
    once(() => build([...curated(keywords), ...fromCatalogue(locale)])),
  ];
  madeOf.set(keywords, made);
  return made;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

const MOST_JOINED = 5;

/** The words and the phrases of up to five words, joined by `_`. */
const termsOf = (text: string): readonly string[] => {
  const words = plainWordsOf(text).map((word) => word.replace(/'s$/u, ''));
  const phrases = words.flatMap((_, at) =>
    Array.from({ length: MOST_JOINED - 1 }, (_unused, more) => words.slice(at, at + more + 2)).filter(
      (joined, more) => joined.length === more + 2,
    ),
  );
  return [...new Set([...words, ...phrases.map((joined) => joined.join('_'))])];
};

/** One word counts once for an area, with its best weight. */
const evidenceOf = (term: string, { whole, openings }: Lexicons): readonly Evidence[] => {
  const found = [
    ...(whole.get(term) ?? []),
    ...(term.includes('_')
      ? []
      : openings.filter(([opening]) => term.startsWith(opening)).map(([, evidence]) => evidence)),
  ];
  return LIFE_AREAS.flatMap((area) => {
    const weights = found.filter((evidence) => evidence.area === area).map(({ weight }) => weight);
    return weights.length === 0 ? [] : [{ area, weight: Math.max(...weights) }];
  });
};

/** The area of a catalogue text, word for word. */
const catalogueArea = (text: string, locale: ContentLocale): LifeArea | null => {
  const same = text.trim().toLowerCase();
  return activities(locale).find((activity) => activity.text.toLowerCase() === same)?.area ?? null;
};

/**
 * By the words of a language; English where it is not here. `null` when there is little evidence, or two areas have nearly as much.
 * A text of the catalogue gets its own area.
 */
export const guessArea = (text: string, locale: ContentLocale = 'en'): LifeArea | null => {
  const exact = catalogueArea(text, locale);
  if (exact !== null) return exact;
  for (const lexicon of lexiconsIn(locale)) {
    const area = clearestArea(text, lexicon());
    if (area !== null) return area;
  }
  return null;
};

/** What stands in a text of writing without spaces. */
const evidenceWithin = (text: string, { within }: Lexicons): readonly Evidence[] => {
  if (!isUnspaced(text)) return [];
  const folded = foldLetters(foldText(text));
  return within.filter(([word]) => folded.includes(word)).map(([, evidence]) => evidence);
};

const clearestArea = (text: string, lexicon: Lexicons): LifeArea | null => {
  const sums = new Map<LifeArea, number>();
  const found = [
    ...termsOf(text).flatMap((term) => evidenceOf(term, lexicon)),
    ...evidenceWithin(text, lexicon),
  ];
  for (const { area, weight } of found) sums.set(area, (sums.get(area) ?? 0) + weight);
  const [best, next] = [...sums].sort(([, one], [, other]) => other - one);
  if (best === undefined || best[1] < ENOUGH) return null;
  return best[1] >= CLEARLY * (next?.[1] ?? 0) ? best[0] : null;
};
