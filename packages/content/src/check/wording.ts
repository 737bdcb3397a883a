/** What a language brings to the checks: its verbs, its banned phrases, its way to measure reading. */

import { enActivityWords } from '../en/activity-words.ts';
import { verbs } from '../en/data/verbs.ts';
import { exerciseAmount, needsLegs, variantWord, wordingRules } from '../en/data/wording-rules.ts';
import type { LocaleWords } from '../activities/activity-structure.ts';
import type { ContentLocale } from '../activities/locales.ts';
import { bannedWordRules } from './banned-words.ts';
import type { BannedWordRules } from './banned-words.ts';
import { readingGrade } from './reading-grade.ts';

export interface Wording {
  readonly words: LocaleWords;
  /** In lower case. `null` where a language does not open with the verb. */
  readonly verbs: ReadonlySet<string> | null;
  /** rule -> phrases. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly banned: BannedWordRules;
  readonly exerciseAmount: RegExp;
  readonly needsLegs: readonly string[];
  readonly variantWord: string;
  /** `null` where no formula is known to fit the language. */
  readonly grade: ((sentences: readonly string[]) => number) | null;
}

export const WORDINGS: Readonly<Record<ContentLocale, Wording>> = {
  en: {
    words: enActivityWords,
    verbs: new Set(verbs),
    phrases: wordingRules,
    banned: bannedWordRules.activity,
    exerciseAmount,
    needsLegs,
    variantWord,
    grade: readingGrade,
  },
};
