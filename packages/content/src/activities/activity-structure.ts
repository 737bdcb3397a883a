/**
 * How the catalogue is laid out: what is the same in every language (`StructureRow`) apart from the words
 * (`ActivityWords`), so that a translation is one folder of words keyed by id.
 */

import type { DayPart, Energy, LifeArea, Minutes, Place, Social } from '@cairn/domain';

/** `[id, minutes, energy, social, place, time]`; the area is the id's first part. */
export type StructureRow = readonly [
  id: string,
  minutes: Minutes,
  energy: Energy,
  social: Social,
  place: Place,
  time: DayPart,
];

/** id -> `[text, tags]`; tags are words people type, parted by spaces. */
export type ActivityWords = Readonly<Record<string, readonly [text: string, tags: string]>>;

/** Where a language's words come from, and who has read them. Days are `YYYY-MM-DD`. */
export interface WordsReview {
  readonly source: string;
  readonly writtenOn: string;
  /** `null`: no clinician and nobody with lived experience has reviewed these words yet. */
  readonly reviewedOn: string | null;
}

/** Everything a language brings for activities. */
export type LocaleWords = Readonly<Record<LifeArea, ActivityWords>>;

/** By which words a language shows an area of living: parted by spaces; a trailing `*` matches any ending, `_` joins a phrase. */
export type AreaKeywords = Readonly<Record<LifeArea, { readonly strong: string; readonly some: string }>>;
