/**
 * What a language brings so that a sentence can be understood as a task. The domain holds no word of any language: these
 * are plain data, written as content. Lists are words parted by spaces.
 */

import type { StemRules } from './stem.ts';

export interface TaskWords {
  readonly stems: StemRules;
  /** Short and odd spellings and what they stand for: `dont` is `do not`. */
  readonly spellings: Readonly<Record<string, string>>;
  /** What stands before an apostrophe as a word of its own, parted by spaces: `l d qu`. Absent: nothing does. */
  readonly elisions?: string;
  /** Words that say nothing of what is to be done: `the`, `i`, `really`. */
  readonly silent: string;
  /** Rows of words that mean one thing here; the first of a row stands for all: `mother mum mom`. */
  readonly alike: readonly string[];
  /** Before what is *not* meant, where something else is: `do not want to`, `instead of`. */
  readonly turnedAway: readonly string[];
  /** Where the sentence turns back to what is meant: `but`, `i want to`. */
  readonly turnedBack: readonly string[];
  /** What stands between two tasks: `and`, `then`. Commas and new lines do by themselves. */
  readonly joints: readonly string[];
  /** What stands before a task and is no part of it: `i have to`, `and`. Longest first. */
  readonly openings: readonly string[];
}
