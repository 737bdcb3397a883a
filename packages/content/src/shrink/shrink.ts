/**
 * Anything that feels too big, in a person's own words, as steps. Deterministic and offline. The check on words comes first and
 * is the caller's: its tone is handed in.
 */

import { shrinkText } from '@cairn/domain';
import type { OwnLadder, Shrunk, Tone } from '@cairn/domain';
import type { ContentLocale } from '../content-locale.ts';
import { libraryReadInEnglish, shrinkLibrary } from './shrink-locale.ts';

export interface ShrinkOptions {
  /** How the words are to be met; `danger` and `wish` are answered with kind `help` and no step. */
  readonly tone: Tone;
  /** The person's own ladders: they come before the catalogue's. */
  readonly own?: readonly OwnLadder[];
  /** Ladders put aside by "not this". */
  readonly not?: readonly string[];
  /** The ladder that was chosen among the others. */
  readonly ladder?: string | null;
  /** The language that is spoken. English unless told, and where it is not here. */
  readonly locale?: ContentLocale;
}

/**
 * Never throws, for any text. The same words, record and release give the same answer. What is not known in the language that is
 * spoken is read as English, and answered in that language all the same.
 */
export const shrink = (text: string, options: ShrinkOptions): Shrunk => {
  const { tone, own = [], not = [], ladder = null, locale = 'en' } = options;
  const wish = { text, tone, own, not, ladder };
  const shrunk = shrinkText(wish, shrinkLibrary(locale));
  if (shrunk.kind !== 'shaped') return shrunk;
  const english = libraryReadInEnglish(locale);
  const asEnglish = english === null ? shrunk : shrinkText(wish, english);
  return asEnglish.kind === 'shaped' || asEnglish.confidence < CLEARLY_ENGLISH ? shrunk : asEnglish;
};

/** Words of another language look like some English ones by chance. */
const CLEARLY_ENGLISH = 0.5;
