/**
 * What a language has to say for the check where Cairn answers words (domain.md 5.3, 5.5): plain strings, written and
 * reviewed as content. The domain holds no word of any language.
 */

/**
 * A phrase is words parted by spaces, in the spelling that {@link SupportWords.spellings} leads to. `a|b` is either word,
 * `hope+` a word and its plain forms (hopes, hoped, hoping),
 * `<name>` a word of a class, `~3` up to three words of any kind, `#10` an amount of ten or more, a trailing `?` an
 * element that may be absent, `^` the start and `$` the end of a part of a sentence (commas part it).
 */
export type PhraseText = string;

export interface SupportWords {
  /** BCP 47 language, such as `en`. */
  readonly locale: string;
  /** Short and odd spellings and the words that they stand for: `wanna` is `want to`. One written word a key. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Words, parted by spaces, that are known with one slip in them as well: a letter too many, too few, wrong or swapped. */
  readonly slips: string;
  /** Two written words that are one: `my self` is `myself`. Applied after the spellings. */
  readonly joins: Readonly<Record<string, string>>;
  /** What stands before an apostrophe as a word of its own, parted by spaces: `l d qu`. Absent: nothing does. */
  readonly elisions?: string;
  /** Words that are amounts: `twelve` is 12. */
  readonly amounts: Readonly<Record<string, number>>;
  /** Named lists of words, parted by spaces, for phrases. */
  readonly classes: Readonly<Record<string, string>>;
  readonly frame: FrameWords;
  readonly phrases: Readonly<Record<PhraseKind, readonly PhraseText[]>>;
}

/** Lists of words, parted by spaces, that say who a phrase is about, and whether it is meant. */
export interface FrameWords {
  /** The writer: `i`, `me`. */
  readonly writer: string;
  /** Whoever else a phrase may be about: `he`, `friend`, `plants`. */
  readonly others: string;
  /** Before somebody these make them no doer: `row` **`with`** `dad`. */
  readonly prepositions: string;
  /** After somebody these make them the doer all the same: `to a friend` **`who`** `…`. */
  readonly relatives: string;
  /** What stands between a preposition and its noun: `with` **`my`** `dad`. */
  readonly determiners: string;
  /** Words that may stand between somebody and what they do: `really`, `have`. */
  readonly between: string;
  /** Words that turn a phrase round. Two of them cancel out. */
  readonly negators: string;
  /** Of the negators, those that turn only the noun behind them: **`no`** `job …`, but **`no`** `wish to …`. */
  readonly weakNegators: string;
  /** Of the negators, those that another one before them does not turn, where a language says no twice and means it once. */
  readonly doubled: string;
  /** After a negator and before the phrase, these leave the phrase standing: `not` **`sure`** `i want to …`. */
  readonly unturned: string;
  /** With {@link between}, what may stand between a negator and a phrase of danger: `not` **`to`** `cut …`. */
  readonly linking: string;
  /** Through these a negator reaches past the writer: `not` **`think`** `i want to …`. */
  readonly reaching: string;
  /** Words that open a new clause: `and`, `because`. */
  readonly clauseOpeners: string;
  /** Third-person speech: `says`. After it the words are somebody else's. */
  readonly reporters: string;
  /** Speech of the writer or of somebody else, told apart by the word before it: `said`. */
  readonly openReporters: string;
  /** What tells somebody else's story: `song`, `film`. Beside one of these, words in quotation marks are not the writer's. */
  readonly stories: string;
  /** Right between a negator and the writer, these carry it on: `not` **`that`** `i want to …`. */
  readonly hinges: string;
  /** First words of a phrase that is about now. */
  readonly present: string;
  /** Verbs right before a phrase that tell it as past: **`had`** `thoughts of …`. Only where a mark of long ago says so too. */
  readonly told: string;
  /** First words of a phrase that is about an earlier time, as far as grammar tells. */
  readonly past: string;
}

/**
 * - `danger`: signs of an overdose, of self-harm done or being done, of an attempt or a plan under way.
 * - `wish`: wanting to die, or to kill or hurt oneself; being better gone.
 * - `faint`: words that are sometimes such a wish. They count where Cairn answers, never in a journal.
 * - `others`: the same about somebody else.
 * - `hardship`: grief, guilt over a death, abuse, threat, real need.
 * - `unpraised`: fasting, purging, weight, compulsive checking or cleaning, amounts of exercise, substances.
 * - `unargued`: what no win answers where a thought is told; anywhere else such words are as others are.
 * - `idiom`: turns of speech and plain uses; whatever overlaps with one is not meant.
 * - `longAgo`, `lately`: marks of time. `tale`: marks of a story, a song, a course.
 */
export const PHRASE_KINDS = [
  'danger',
  'wish',
  'faint',
  'others',
  'hardship',
  'unpraised',
  'unargued',
  'idiom',
  'longAgo',
  'lately',
  'tale',
] as const;

export type PhraseKind = (typeof PHRASE_KINDS)[number];
