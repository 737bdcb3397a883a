/** English words of the check, put together, and who has read them. */

import type { SupportWords } from '@cairn/domain';
import type { SupportReview } from '../support/support-locale.ts';
import { frameWords } from './data/support/frame-words.ts';
import {
  dangerPhrases,
  faintPhrases,
  harmClasses,
  othersPhrases,
  wishPhrases,
} from './data/support/harm-phrases.ts';
import { hardshipClasses, hardshipPhrases, plainLossPhrases } from './data/support/hardship-phrases.ts';
import { amounts, joins, spellings } from './data/support/spellings.ts';
import {
  idiomPhrases,
  latelyPhrases,
  longAgoPhrases,
  speechClasses,
  talePhrases,
} from './data/support/turns-of-speech.ts';
import { plainUsePhrases, unpraisedClasses, unpraisedPhrases } from './data/support/unpraised-phrases.ts';

export const enSupportWords: SupportWords = {
  locale: 'en',
  spellings,
  joins,
  amounts,
  classes: { ...harmClasses, ...hardshipClasses, ...speechClasses, ...unpraisedClasses },
  frame: frameWords,
  phrases: {
    danger: dangerPhrases,
    wish: wishPhrases,
    faint: faintPhrases,
    others: othersPhrases,
    hardship: hardshipPhrases,
    unpraised: unpraisedPhrases,
    idiom: [...idiomPhrases, ...plainUsePhrases, ...plainLossPhrases],
    longAgo: longAgoPhrases,
    lately: latelyPhrases,
    tale: talePhrases,
  },
};

export const enSupportReview: SupportReview = {
  source: 'Own words, written for Cairn. Not taken from any published list.',
  writtenOn: '2026-11-22',
  reviewedBy: null,
  reviewedOn: null,
};
