/** A few words of English for the tests of the matcher: each list as short as the law that it shows. */

import { createHarmLexicon, type HarmLexicon } from './harm-lexicon.ts';
import type { SupportWords } from './support-words.ts';

export const smallWords: SupportWords = {
  locale: 'en',
  spellings: {
    dont: 'do not',
    wanna: 'want to',
    "i'll": 'i will',
    kms: 'kill myself',
    'd*e': 'die',
    '💊': 'pills',
  },
  slips: 'tablets overdose',
  joins: { 'my self': 'myself', 'self harm': 'selfharm' },
  amounts: { two: 2, twenty: 20 },
  classes: { pill: 'pills tablets', end: 'end ending' },
  frame: {
    writer: 'i me',
    others: 'he she friend whose',
    prepositions: 'with from',
    relatives: 'who',
    determiners: 'my the',
    between: 'who see really do have was am that now has',
    negators: 'not never no without',
    weakNegators: 'no without',
    doubled: '',
    unturned: 'sure what',
    linking: 'to of',
    reaching: 'think',
    clauseOpeners: 'and but',
    reporters: 'says goes',
    openReporters: 'said',
    stories: 'song film',
    hinges: 'that',
    present: 'want will',
    told: 'had was',
    past: 'wanted took',
  },
  phrases: {
    danger: ['took all ~1 <pill>', 'took #10 <pill>', 'will <end> it tonight?', 'cut myself'],
    wish: [
      'want|wanted to die|sleep',
      'kill myself',
      '^ gone $',
      'over|done and|$',
      'selfharm',
      'let me die',
    ],
    faint: ['so tired'],
    others: ['wants to die', 'killed himself'],
    hardship: ['funeral', 'hit me'],
    unpraised: ['fasted', '#5 km', 'twice|#3 times'],
    unargued: ['eat plenty'],
    idiom: ['die of laughter', 'eat plenty sense', 'fasted blood', 'took all ~1 pills back'],
    longAgo: ['years ago today?', 'when i was ~1 #1|young', 'used to want'],
    lately: ['now|today|again'],
    tale: ['song|film ~2 about|goes'],
  },
};

export const small: HarmLexicon = createHarmLexicon(smallWords);
