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
import { hardshipClasses, hardshipPhrases, plainLossPhrases } from './data/support/hardship-phrases.ts';
import { amounts, joins, slips, spellings } from './data/support/spellings.ts';
import {
  idiomPhrases,
  latelyPhrases,
  longAgoPhrases,
  speechClasses,
  talePhrases,
} from './data/support/turns-of-speech.ts';
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
  },
  frame: frameWords,
  phrases: {
    danger: [...dangerPhrases, ...dangerFamilies],
    wish: [...wishPhrases, ...wishFamilies],
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
