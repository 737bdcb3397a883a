/**
 * What a person wrote. A type of its own, so that no logger, metric or error message accepts it by accident.
 * Parsing tidies what no eye can see and changes nothing that one can; parsing twice changes nothing more.
 */

import { err, ok, type Result } from './result.ts';

declare const privateText: unique symbol;

/**
 * A person's own words, without NUL or lone surrogates, not blank: at most {@link LONGEST_TEXT} UTF-16 units, or
 * {@link LONGEST_PAGE} in the journal.
 */
export type PrivateText = string & { readonly [privateText]: true };

/** UTF-16 units. Longer writing is a page of the journal, which has its own room. */
export const LONGEST_TEXT = 10_000;

/** UTF-16 units of one page of the journal. */
export const LONGEST_PAGE = 100_000;

/** `length` is what tidying left, in UTF-16 units. Never carries the words themselves. */
export type TextError =
  | { readonly type: 'Empty' }
  | { readonly type: 'TooLong'; readonly length: number; readonly longest: number }
  | { readonly type: 'NotText' };

const LINE_ENDS = /\r\n?/g;
/** C0 controls without tab and line feed. */
const CONTROLS = /(?![\t\n\u007F-\u009F])\p{Cc}/gu;
/** With the `u` flag a surrogate matches only when it stands alone. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Anything that leaves a mark on the page: neither space, control, invisible joiner nor the empty Braille cell. */
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/u;

const tidy = (raw: string): string =>
  raw
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .normalize('NFC')
    .trim();

const isPrivateText = (tidied: string, longest: number): tidied is PrivateText =>
  tidied.length <= longest && VISIBLE.test(tidied);

const parseText = (raw: unknown, longest: number): Result<PrivateText, TextError> => {
  if (typeof raw !== 'string') return err({ type: 'NotText' });
  const text = tidy(raw);
  if (isPrivateText(text, longest)) return ok(text);
  if (!VISIBLE.test(text)) return err({ type: 'Empty' });
  return err({ type: 'TooLong', length: text.length, longest });
};

/**
 * Line ends become `\n`, other C0 controls go (tab stays), a lone surrogate becomes U+FFFD, the text is NFC, and outer
 * white space goes. Emoji, joiners and direction marks inside stay as written.
 *
 * `'  called mum\r\n'` gives `'called mum'`; `' \u200B '` gives `Empty`; `42` gives `NotText`.
 */
export const parsePrivateText = (raw: unknown): Result<PrivateText, TextError> =>
  parseText(raw, LONGEST_TEXT);

/** As {@link parsePrivateText}, with the room of a page of the journal. */
export const parsePageText = (raw: unknown): Result<PrivateText, TextError> => parseText(raw, LONGEST_PAGE);

/** As {@link parsePrivateText}, where nothing written (`null`, `undefined`, blank) is `null` and no error. */
export const parseOptionalText = (
  raw: unknown,
): Result<PrivateText | null, Exclude<TextError, { type: 'Empty' }>> => {
  if (raw === null || raw === undefined) return ok(null);
  const text = parsePrivateText(raw);
  if (text.ok) return text;
  return text.error.type === 'Empty' ? ok(null) : err(text.error);
};
