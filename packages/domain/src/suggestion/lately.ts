/** How long what was done or put aside counts for suggestions (domain.md 6.2). Apart, because a first screen needs no more. */

/** Four half-lives of 45 days: older days count for less than a sixteenth, and nothing reads the whole record. */
export const DAYS_COUNTED = 180;

/** What was done is not offered before. */
export const HOURS_BETWEEN = 20;

/** What was put aside on {@link TIMES_PUT_ASIDE} of so many days, today among them, is not offered. */
export const DAYS_PUT_ASIDE = 14;

export const TIMES_PUT_ASIDE = 2;
