/**
 * Lines one can call, write to or chat with, by country. Digits are kept as they are dialled there: a short code stays a
 * short code and never gets a country prefix, because with one it reaches nobody. Nothing here dials: a person taps.
 */

import { orNull, parseFields, required, type FieldParser, type ShapeError } from '../basics/fields.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { daysBetween, parseLocalDay, type LocalDay } from '../time/local-day.ts';

/**
 * - `public-list`: taken from a public list or page; nobody has checked it with the provider. The app says so.
 * - `provider-page`: a person has checked it on the provider's own page, on {@link Helpline.verifiedOn}.
 */
export type HelplineCheck = 'public-list' | 'provider-page';

export interface SmsContact {
  /** As dialled, spaces allowed. */
  readonly to: string;
  /** The word to send; `null` where any words will do. */
  readonly body: string | null;
}

export interface Helpline {
  readonly name: string;
  /** As dialled in the country, spaces allowed; `null` where one cannot call. */
  readonly call: string | null;
  readonly sms: SmsContact | null;
  /** https address of a chat. */
  readonly chat: string | null;
  /** In words; `null` where no source is sure. */
  readonly hours: string | null;
  /** BCP 47; `null` where no source is sure. */
  readonly languages: readonly string[] | null;
  /** The provider's own site; `null` where none has been read. */
  readonly url: string | null;
  /** https address where the digits were read. */
  readonly source: string;
  /** The day that the source gives for itself; where it gives a year, the first day of that year. */
  readonly sourceDate: LocalDay;
  /** `null` until a person has checked the line with its provider. */
  readonly verifiedOn: LocalDay | null;
  readonly checked: HelplineCheck;
}

export interface CountryHelp {
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly iso2: string;
  /** As dialled, the one to call first where a life is in danger first. */
  readonly emergency: readonly string[];
  readonly emergencySource: string;
  /** `null` where the source bears no date. */
  readonly emergencySourceDate: LocalDay | null;
  /** Empty where no line was sure enough to show. */
  readonly lines: readonly Helpline[];
}

/** The first field that does not fit, as `lines` for anything within a line. Never quotes what it read. */
export type CountryHelpError = ShapeError<keyof CountryHelp>;

/** What a dialled number may consist of; see {@link isDialled}. */
const DIALLED = /^[0-9 +*#-]{2,20}$/;
const SHORT_CODE_DIGITS = 6;

/** How many digits a number has: `*0767` has 4. */
const digitCount = (dialled: string): number => dialled.replace(/\D/g, '').length;

/** `988`, `116 123`, `*0767` and `+254 722 178 177` are dialled; `+1988` is a broken short code, `988 now` no number. */
export const isDialled = (raw: unknown): raw is string =>
  typeof raw === 'string' &&
  DIALLED.test(raw) &&
  digitCount(raw) >= 2 &&
  !(raw.includes('+') && digitCount(raw) <= SHORT_CODE_DIGITS);

const isSaid = (raw: unknown): raw is string => typeof raw === 'string' && raw.trim() !== '';

/** An https address with a dotted host, and no other scheme. */
export const isSecureAddress = (raw: unknown): raw is string =>
  typeof raw === 'string' && /^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(raw);

const isListOf =
  (fits: (raw: unknown) => raw is string) =>
  (raw: unknown): raw is readonly string[] =>
    Array.isArray(raw) && raw.length > 0 && raw.every(fits);

const dayOrNull: FieldParser<LocalDay | null> = (raw) =>
  raw === null || raw === undefined ? ok(null) : parseLocalDay(raw);

const isCheck = (raw: unknown): raw is HelplineCheck => raw === 'public-list' || raw === 'provider-page';

const parseSms: FieldParser<SmsContact | null> = (raw) =>
  raw === null || raw === undefined
    ? ok(null)
    : parseFields<SmsContact>(raw, { to: required(isDialled), body: orNull(isSaid) });

const parseHelpline: FieldParser<Helpline> = (raw) =>
  parseFields<Helpline>(raw, {
    name: required(isSaid),
    call: orNull(isDialled),
    sms: parseSms,
    chat: orNull(isSecureAddress),
    hours: orNull(isSaid),
    languages: orNull(isListOf(isSaid)),
    url: orNull(isSecureAddress),
    source: required(isSecureAddress),
    sourceDate: parseLocalDay,
    verifiedOn: dayOrNull,
    checked: required(isCheck),
  });

const parseLines: FieldParser<readonly Helpline[]> = (raw) => {
  if (!Array.isArray(raw)) return err({ type: 'Unfit' });
  const lines: Helpline[] = [];
  for (const entry of raw) {
    const line = parseHelpline(entry);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return ok(lines);
};

const isIso2 = (raw: unknown): raw is string => typeof raw === 'string' && /^[A-Z]{2}$/.test(raw);

/** Reads one country of the helplines file. Needs everything but a line's `call`, `sms`, `chat`, `hours` and the like. */
export const parseCountryHelp = (raw: unknown): Result<CountryHelp, CountryHelpError> =>
  parseFields<CountryHelp>(raw, {
    iso2: required(isIso2),
    emergency: required(isListOf(isDialled)),
    emergencySource: required(isSecureAddress),
    emergencySourceDate: dayOrNull,
    lines: parseLines,
  });

export interface HelplineLink {
  readonly kind: 'call' | 'sms' | 'chat';
  readonly href: string;
  /** The number as it is written for people; the address for a chat. */
  readonly shown: string;
  /** The word a message opens with; `null` for none. */
  readonly body: string | null;
}

/** Spaces and hyphens are for the eye. `#` would start a fragment (RFC 3986), so it is written as `%23`. */
const dialledInHref = (dialled: string): string => dialled.replace(/[ -]/g, '').replace(/#/g, '%23');

/** `tel:` after RFC 3966, with exactly the digits given: `116 123` is `tel:116123`, `*0767` is `tel:*0767`. */
export const callLink = (dialled: string): HelplineLink => ({
  kind: 'call',
  href: `tel:${dialledInHref(dialled)}`,
  shown: dialled,
  body: null,
});

/** `sms:` after RFC 5724: `HOME` to `741741` is `sms:741741?body=HOME`. */
export const smsLink = ({ to, body }: SmsContact): HelplineLink => ({
  kind: 'sms',
  href: `sms:${dialledInHref(to)}${body === null ? '' : `?body=${encodeURIComponent(body)}`}`,
  shown: to,
  body,
});

/** The ways to reach a line that a person may tap: calling first, then writing. Empty for a line with none. */
export const linkOf = (line: Helpline): readonly HelplineLink[] => [
  ...(line.call === null ? [] : [callLink(line.call)]),
  ...(line.sms === null ? [] : [smsLink(line.sms)]),
  ...(line.chat === null
    ? []
    : [{ kind: 'chat', href: line.chat, shown: line.chat, body: null } satisfies HelplineLink]),
];

/** The days a row speaks for: of its source, and of a person's own check. */
export interface DatedRow {
  readonly sourceDate: LocalDay | null;
  readonly verifiedOn: LocalDay | null;
}

/**
 * Whether more than `days` lie between the newer of the row's two days and `today`. A row of no date is older than
 * anything. Read on 2025-03-01 it is not older than 365 days on 2026-03-01, and is on 2026-03-02.
 */
export const isOlderThan = (row: DatedRow, today: LocalDay, days: number): boolean =>
  ![row.sourceDate, row.verifiedOn].some((day) => day !== null && daysBetween(day, today) <= days);
