/**
 * What a language beside English brings, as it is fetched: in three parts, each when it is first needed. Made by `generate.ts`
 * from `locales/TAG` at the root of the project.
 */

import type { PackedLearntTasks, TaskWords } from '@cairn/domain';
import type { ActivityWords, AreaKeywords, WordsReview } from '../activities/activity-structure.ts';
import type { HelpContent } from '../help/help-structure.ts';
import type { LadderEntry } from '../shrink/ladder-entries.ts';
import type { GentleWords, ShapedWords, SmallerWords } from '../shrink/shrink-structure.ts';

/** Small words: for the page, and for what the vault offers. */
export interface SmallWords {
  readonly activities: ActivityWords;
  /** id of the question -> its words. */
  readonly prompts: Readonly<Record<string, string>>;
  /** What a page of the journal ends as. */
  readonly journalWin: string;
  readonly help: HelpContent;
  readonly areas: AreaKeywords;
  /** What the check on words will not catch. Empty: said in English. */
  readonly notCaught: readonly string[];
  readonly review: WordsReview;
}

/** What shrinking answers with, apart from the ladders. */
export interface ReplyWords {
  readonly gentle: Readonly<Record<string, GentleWords>>;
  readonly hardship: GentleWords;
  readonly unpraised: GentleWords;
  /** id of a ladder -> the line that stands before it. */
  readonly besideUnpraised: Readonly<Record<string, string>>;
  readonly shaped: ShapedWords;
  readonly smaller: SmallerWords;
}

export interface ShrinkWords {
  readonly ladders: readonly LadderEntry[];
  readonly replies: ReplyWords;
  readonly taskWords: TaskWords;
  readonly learnt: PackedLearntTasks;
}

/** Shapes of phrases: see `phrase-shapes.ts`. */
export interface SupportShapes {
  readonly classes: Readonly<Record<string, string>>;
  /** Short and odd spellings of one word, and the words that they stand for. */
  readonly spellings: Readonly<Record<string, string>>;
  readonly danger: readonly string[];
  readonly wish: readonly string[];
  readonly hardship: readonly string[];
  /** Fasting, purging, weight, compulsive checking, amounts of exercise, substances. */
  readonly unpraised: readonly string[];
  readonly idiom: readonly string[];
}

/** Plain phrases, as people write them; `support-words-of.ts` makes a list for the check of them. */
export interface PlainSupportWords {
  readonly danger: readonly string[];
  readonly wish: readonly string[];
  readonly faint: readonly string[];
  readonly hardship: readonly string[];
  readonly idiom: readonly string[];
  readonly longAgo: readonly string[];
  /** Words, parted by spaces: whoever writes, whoever else, and what turns a phrase round. */
  readonly writer: string;
  readonly others: string;
  readonly negators: string;
  /** What may be joined to the beginning of a word, such as an "and". */
  readonly prefixes: readonly string[];
  /** What stands before an apostrophe as a word of its own, parted by spaces. */
  readonly elisions: string;
  readonly shapes: SupportShapes;
}

export interface LanguageContent {
  readonly words: SmallWords;
  readonly shrink: ShrinkWords;
  readonly support: PlainSupportWords;
}

export type ContentPart = keyof LanguageContent;

/** A part of each language, by its tag, fetched when it is asked for. */
export type Chunks<P extends ContentPart> = Readonly<
  Record<string, () => Promise<{ readonly default: LanguageContent[P] }>>
>;
