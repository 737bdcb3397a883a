/** What was counted of the check on words in one language, for the privacy page. Shares are whole hundredths, rounded down. */

interface Counted {
  /** Sentences that have to be met, and how many of them were. */
  readonly toMeet: number;
  readonly met: number;
  /** Sentences that must not be met, and how many of them were. */
  readonly notToMeet: number;
  readonly alarms: number;
  /** Of the sentences that have to be met: those that were. */
  readonly recallPercent: number;
  /** Of the sentences that were met: those that had to be. */
  readonly precisionPercent: number;
}

export interface SupportFigures extends Counted {
  /** By what makes a sentence look like harm: its tense, whom it is about, a denial, a quotation, a turn of speech. */
  readonly byType: readonly { readonly type: string; readonly read: number; readonly alarms: number }[];
  /** The held-out set, read once by the list as it was mended without it: what to expect of anybody's own words. */
  readonly newWording: Counted;
  /** How many of the same sentences the list had noticed before it was mended. */
  readonly metBefore: number;
  /** Sentences that were written to be as unlike an earlier list as could be, as that list read them for the first time. */
  readonly unlike: { readonly toMeet: number; readonly met: number };
}
