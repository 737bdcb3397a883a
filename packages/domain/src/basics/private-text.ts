/** What a person wrote. A type of its own, so that no logger, metric or error message accepts it by accident. */

declare const privateText: unique symbol;

/** A person's own words: at most {@link LONGEST_TEXT} UTF-16 units, without NUL or lone surrogates, not blank. */
export type PrivateText = string & { readonly [privateText]: true };

/** UTF-16 units. Longer writing is a journal entry, which has its own room. */
export const LONGEST_TEXT = 10_000;
