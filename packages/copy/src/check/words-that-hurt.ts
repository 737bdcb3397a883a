/**
 * Words that never stand in the catalogue: they count absences, push, or claim what Cairn may not claim.
 * Sources: product.md "Look and voice", domain.md 5.4 and 5.6. Whole words, any letter case.
 */

export const WORDS_THAT_HURT: readonly string[] = [
  ...[
    'streak',
    'streaks',
    'missed',
    'failed',
    'fail',
    'failure',
    'overdue',
    'lapse',
    'relapse',
    'compliance',
  ],
  ...[
    'score',
    'should',
    'patient',
    'just',
    'only',
    'must',
    'easy',
    'simply',
    'neglected',
    "haven't",
    'haven’t',
  ],
  ...[
    'treats',
    'treat',
    'cure',
    'cures',
    'therapy',
    'clinically',
    'proven',
    'symptoms',
    'detects',
    'diagnose',
  ],
  ...[
    'diagnoses',
    'screens',
    'monitors',
    'prescribed',
    'depression',
    'goal',
    'goals',
    'achievement',
    'badge',
  ],
];

export const hurtfulWordsIn = (text: string): readonly string[] => {
  const words = text.toLowerCase().split(/[^a-z'’-]+/);
  return WORDS_THAT_HURT.filter((hurtful) => words.includes(hurtful));
};
