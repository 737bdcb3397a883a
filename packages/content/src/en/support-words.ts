/** English words of the check, put together. Who has read them: `support-review.ts`. */

import type { SupportWords } from '@cairn/domain';
import { dangerClasses, dangerFamilies } from './data/support/danger-families.ts';
import { frameWords } from './data/support/frame-words.ts';
import {
  dangerPhrases,
  faintPhrases,
  harmClasses,
  othersPhrases,
  wishPhrases,
} from './data/support/harm-phrases.ts';
import { familyClasses, hardshipFamilies } from './data/support/hardship-families.ts';
import { hardshipClasses, hardshipPhrases, plainLossPhrases } from './data/support/hardship-phrases.ts';
import { amounts, joins, slips, spellings } from './data/support/spellings.ts';
import {
  idiomPhrases,
  latelyPhrases,
  longAgoPhrases,
  speechClasses,
  talePhrases,
} from './data/support/turns-of-speech.ts';
import { plainThoughtPhrases, unarguedClasses, unarguedPhrases } from './data/support/unargued-phrases.ts';
import { plainUsePhrases, unpraisedClasses, unpraisedPhrases } from './data/support/unpraised-phrases.ts';
import { wishClasses, wishFamilies } from './data/support/wish-families.ts';

export const enSupportWords: SupportWords = {
  locale: 'en',
  spellings,
  joins,
  amounts,
  slips,
  classes: {
    ...harmClasses,
    ...dangerClasses,
    ...wishClasses,
    ...hardshipClasses,
    ...speechClasses,
    ...unpraisedClasses,
    ...familyClasses,
    ...unarguedClasses,
  },
  frame: frameWords,
  phrases: {
    danger: [...dangerPhrases, ...dangerFamilies],
    wish: [...wishPhrases, ...wishFamilies],
    faint: faintPhrases,
    others: othersPhrases,
    hardship: [...hardshipPhrases, ...hardshipFamilies],
    unpraised: unpraisedPhrases,
    unargued: unarguedPhrases,
    idiom: [...idiomPhrases, ...plainUsePhrases, ...plainLossPhrases, ...plainThoughtPhrases],
    longAgo: longAgoPhrases,
    lately: latelyPhrases,
    tale: talePhrases,
  },
};
