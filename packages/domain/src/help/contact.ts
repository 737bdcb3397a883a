/**
 * How to reach somebody, as a person writes it: kept as it was typed, and refused when no phone, mail program or browser
 * could follow it. A number that cannot be dialled is worse than none on a day when it is needed.
 */

import { parseOptionalText, type PrivateText } from '../basics/private-text.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { isDialled, isSecureAddress } from '../support/helpline.ts';

export type ContactError = { readonly type: 'NotAPhone' | 'NotAnEmail' | 'NotAChat' };

/** Digits of the scripts that phones are labelled with; each begins a row of ten. */
const ZEROS = ['0', '\u0660', '\u06f0', '\u0966', '\u09e6', '\uff10'].map((zero) => zero.charCodeAt(0));

/** What people put between digits for the eye, and what cannot be seen (contacts copied from a phone bring it along). */
const BETWEEN = /[\p{Zs}\p{Pd}\t()./\u2044]|\p{Default_Ignorable_Code_Point}/gu;

/**
 * `+44 (0)20 …`: the nought in brackets is for those who call from inside, and after a country's code reaches nobody.
 * Italy and San Marino dial it always.
 */
const INSIDE_NOUGHT = /^(\+(?!39|378)\d{1,3})\(0\)/u;

const asciiDigit = (sign: string): string => {
  const code = sign.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? sign : String(code - zero);
};

/** What is dialled: digits, `+`, `*` and `#` alone. `+44 (0)20 7946-0000` is `+442079460000`. */
export const dialledOf = (phone: string): string =>
  [...phone.trim().replace(/\uff0b/gu, '+')]
    .map(asciiDigit)
    .join('')
    .replace(/[\p{Zs}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(INSIDE_NOUGHT, '$1')
    .replace(BETWEEN, '');

/** `*31#030 123` dials, `123+4` and `ring twice` do not. */
const DIALLABLE = /^\+?[0-9*#]+$/;

export const isDiallable = (phone: string): boolean => {
  const dialled = dialledOf(phone);
  return DIALLABLE.test(dialled) && isDialled(dialled);
};

const LONGEST_EMAIL = 254;
/** An address with one `@` and a dotted domain; whether somebody reads it nobody can tell from here. */
const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"./?#&%]+(\.[^\s@<>()[\]\\,;:"./?#&%]+)+$/u;

export const isEmail = (email: string): boolean => email.length <= LONGEST_EMAIL && EMAIL.test(email);

const LONGEST_ADDRESS = 2000;

const isChat = (address: string): boolean => address.length <= LONGEST_ADDRESS && isSecureAddress(address);

type ContactParser = (raw: unknown) => Result<PrivateText | null, ContactError>;

/** Nothing written is `null`, which is no error: many people are reached by knocking. */
const parseContact = (
  raw: unknown,
  fits: (written: string) => boolean,
  type: ContactError['type'],
): ReturnType<ContactParser> => {
  const written = parseOptionalText(raw);
  if (!written.ok) return err({ type });
  return written.value === null || fits(written.value) ? ok(written.value) : err({ type });
};

/** `' 030 / 123 45 '` is `'030 / 123 45'`; blank is `null`; `'ask Ana'` is `NotAPhone`. */
export const parsePhone: ContactParser = (raw) => parseContact(raw, isDiallable, 'NotAPhone');

export const parseEmail: ContactParser = (raw) => parseContact(raw, isEmail, 'NotAnEmail');

/** An https address, such as `https://signal.me/#p/+49…`. Any other kind of link is refused. */
export const parseChat: ContactParser = (raw) => parseContact(raw, isChat, 'NotAChat');
