/**
 * What is said to people about the check on words: what it will not catch, and its figures. Apart from the list itself, so
 * that the page which tells of it brings no list along.
 */

import { supportFigures as enSupportFigures } from '../en/data/support/generated/figures.ts';
import { whatItDoesNotCatch as enWhatItDoesNotCatch } from '../en/data/support/what-it-does-not-catch.ts';
import { enSupportReview } from '../en/support-review.ts';
import type { ContentLocale } from '../content-locale.ts';
import { brought } from '../languages/brought.ts';
import type { SupportFigures } from './support-figures.ts';
import type { SupportReview } from './support-locale.ts';

export interface AboutTheCheck {
  /** Plain sentences, for the privacy page. */
  readonly whatItDoesNotCatch: readonly string[];
  readonly figures: SupportFigures;
  readonly review: SupportReview;
}

/** The languages that have a list, and what is said of each. */
export const aboutTheCheck: Readonly<Record<'en', AboutTheCheck>> = {
  en: { whatItDoesNotCatch: enWhatItDoesNotCatch, figures: enSupportFigures, review: enSupportReview },
};

export interface SaidIn {
  readonly language: ContentLocale;
  readonly points: readonly string[];
}

/** What the check will not catch, in a language of the catalogue; in English where it is not here or nobody has written it. */
export const notCaughtIn = (locale: ContentLocale): SaidIn => {
  const points = brought(locale, 'words')?.notCaught ?? [];
  return points.length > 0 ? { language: locale, points } : { language: 'en', points: enWhatItDoesNotCatch };
};
