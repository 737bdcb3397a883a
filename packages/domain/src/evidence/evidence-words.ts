/**
 * What a language brings so that a thought finds the wins that answer it. The domain holds no word of any language: these are
 * plain data, written as content.
 */

import type { LifeArea } from '../activity/life-area.ts';

/** Something that thoughts and wins can both be about: `finishing`, `calling`, `company`. */
export interface EvidenceIdea {
  readonly id: string;
  /** The area of living whose wins are a little of it by themselves. */
  readonly area: LifeArea | null;
  /** Phrases that show it wherever they stand, parted by commas. */
  readonly words: string;
  /** Phrases that show it in a thought and not in a win: "half done". */
  readonly asked: string;
}

/** What people say of themselves, and which ideas answer it: "useless" is answered by help that was given. */
export interface EvidenceDoubt {
  /** Phrases parted by commas. */
  readonly said: string;
  /** `idea` or `idea:0.5`, parted by spaces: how well each answers it, 0-1. */
  readonly answeredBy: string;
}

export interface EvidenceWords {
  readonly ideas: readonly EvidenceIdea[];
  readonly doubts: readonly EvidenceDoubt[];
  /** Ideas of how something is done, parted by spaces. `hard`, `joyful` and `mastered` are shown by ratings alone. */
  readonly manners: string;
  /** Phrases parted by commas: what a thought with one of them is about is never argued with (domain.md 5.5). */
  readonly leftBe: string;
  /** Phrases parted by commas: turns of speech in wins, whose words show nothing: "calls for" is no call. */
  readonly idle: string;
  /** Words that say nothing of what a text is about. */
  readonly silent: string;
}
