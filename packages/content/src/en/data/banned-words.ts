/**
 * Words that English copy does not say. A trailing `*` matches any ending. Sources: domain.md 5.4 (claims) and 5.6,
 * style.md (banned in copy and names), product.md (voice). CC0-1.0.
 */

/** Claims: these words would make a health claim wherever a person reads them. */
export const claimWords: readonly string[] = [
  'treats',
  'treat depression',
  'treatment for',
  'cure',
  'cures',
  'cured',
  'heal',
  'heals',
  'therapy',
  'therapeutic',
  'antidepressant',
  'clinically proven',
  'clinically tested',
  'scientifically proven',
  'proven to',
  'evidence-based treatment',
  'reduces symptoms',
  'reduce symptoms',
  'reduces depression',
  'reduce depression',
  'detects',
  'diagnose',
  'diagnoses',
  'diagnosis',
  'screens for',
  'screens you',
  'screening',
  'monitors you',
  'monitors your',
  'monitor your depression',
  'prevents relapse',
  'prevent relapse',
  'prevents depression',
  'prescribe',
  'prescribed',
  'prescription',
  'overcome depression',
  'overcoming depression',
  'beat depression',
  'beats depression',
  'fight depression',
  'fights depression',
  'recover from depression',
];

/**
 * The same claims as a document would make them: a verb that reaches the illness or the reader, or a name Cairn would
 * take. A document may say that the relay treats a chunk as bytes, and name therapy where it cites a trial.
 */
export const documentClaims: readonly RegExp[] = [
  /\b(?:treat|cure|heal|detect|diagnose|monitor|prevent|reduce|overcome|beat|fight|relieve|alleviate|screen(?: for)?)(?:s|d|ed|ing)?\s+(?:[\w'-]+\s+){0,2}(?:depression|depressive|low mood|symptoms?|anxiety|relapse|mental illness|disorders?)\b/giu,
  /\b(?:overcoming|curing|diagnosing|reducing|relieving)\s+(?:[\w'-]+\s+){0,2}(?:depression|symptoms?|anxiety)\b/giu,
  /\b(?:clinically|scientifically|medically)[ -](?:proven|tested|validated)\b/giu,
  /\bcairn(?:\s+[\w'-]+){0,3}\s+(?:therapy|therapeutic|treatment|a cure)\b/giu,
  /\b(?:therapy|treatment) (?:app|in your pocket)\b/giu,
  /\bprescribed by\b/giu,
];

/** Words that hurt, and words of a taskmaster. */
export const styleWords: readonly string[] = [
  'streak',
  'streaks',
  'missed',
  'failed',
  'failure',
  'overdue',
  'lapse',
  'lapsed',
  'lapses',
  'compliance',
  'score',
  'scores',
  'scored',
  'should',
  "shouldn't",
  'patient',
  'patients',
  'neglected',
  'backlog',
  'mental pat',
  'that took something',
  "you haven't",
  'you have not',
];

/** Absences, counted: "came back 4 times" (domain.md 5.6). */
export const countedAbsences: readonly RegExp[] = [
  /\b(?:came|come|been) back\s+(?:\d+|[a-z]+)\s+times\b/giu,
  /\b(?:\d+|[a-z]+)\s+(?:comebacks|missed days|days missed)\b/giu,
];

/**
 * Words that no name in the code of the domain bears: what a thing is called there is what a screen will call it one day.
 * Formats and importers speak their own words. `failed` and `failure` are of machines there, never of people.
 */
export const bannedNames: readonly string[] = [
  'streak',
  'streaks',
  'missed',
  'overdue',
  'lapse',
  'lapsed',
  'lapses',
  'relapse',
  'compliance',
  'compliant',
  'adherence',
  'patient',
  'patients',
  'score',
  'scores',
  'should',
  'neglected',
  'backlog',
];

/** Small words that make a hard thing sound light. */
export const copyWords: readonly string[] = ['just', 'only', 'must', 'easy', 'easily', 'simply'];

/** Words that turn a claim into a denial when they come before it in the sentence: "Cairn is not therapy". */
export const denials: readonly string[] = [
  'not',
  'never',
  'no',
  'nor',
  'neither',
  'none',
  'cannot',
  'without',
  "isn't",
  "doesn't",
  "don't",
  "can't",
  "won't",
  'nobody',
  'nothing',
];

/** Words by which a line of a document shows that it reports a study, or names what may not be said. */
export const reportWords: readonly string[] = [
  'study',
  'studies',
  'trial',
  'trials',
  'rct',
  'rcts',
  'meta-analysis',
  'et al',
  'sample',
  'participants',
  'banned',
  'forbidden',
  'avoid',
  'rather than',
  'instead of',
];
