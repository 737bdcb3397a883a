/** What a language brings to the checks of the catalogue: its texts, its rules, its way to measure reading. */

import { enActivityWords } from '../en/activity-words.ts';
import type { LocaleWords } from '../activities/activity-structure.ts';
import { readingGrade } from './reading-grade.ts';
import { TEXT_RULES } from './text-rules.ts';
import type { TextRules } from './text-rules.ts';

export interface Wording extends TextRules {
  readonly words: LocaleWords;
  /** `null` where no formula is known to fit the language. */
  readonly grade: ((sentences: readonly string[]) => number) | null;
}

export const WORDINGS: Readonly<Record<'en', Wording>> = {
  en: {
    ...TEXT_RULES.en,
    words: enActivityWords,
    grade: readingGrade,
  },
};
