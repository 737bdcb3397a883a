/** What a language brings to the check of one text: its verbs and its banned phrases. No catalogue comes along. */

import { verbs } from '../en/data/verbs.ts';
import { exerciseAmount, needsLegs, variantWord, wordingRules } from '../en/data/wording-rules.ts';
import { bannedWordRules } from './banned-words.ts';
import type { BannedWordRules } from './banned-words.ts';

export interface TextRules {
  /** In lower case. `null` where a language does not open with the verb. */
  readonly verbs: ReadonlySet<string> | null;
  /** rule -> phrases. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly banned: BannedWordRules;
  readonly exerciseAmount: RegExp;
  readonly needsLegs: readonly string[];
  readonly variantWord: string;
}

export const TEXT_RULES: Readonly<Record<'en', TextRules>> = {
  en: {
    verbs: new Set(verbs),
    phrases: wordingRules,
    banned: bannedWordRules.activity,
    exerciseAmount,
    needsLegs,
    variantWord,
  },
};
