/**
 * The links by which a person reaches somebody they trust. Each is tapped by the person; none sends or dials by itself.
 * Law: whatever was written as a first line arrives letter for letter, and nothing of it becomes part of the address.
 */

import type { PrivateText } from '../basics/private-text.ts';
import { callLink } from '../support/helpline.ts';
import { dialledOf } from './contact.ts';
import type { TrustedPerson } from './trusted-person.ts';

export interface Way {
  readonly kind: 'call' | 'sms' | 'mail' | 'chat';
  readonly href: string;
  /** As the person wrote it. */
  readonly shown: string;
}

type Reachable = Pick<TrustedPerson, 'phone' | 'email' | 'chat' | 'firstLine'>;

const phoneWays = (phone: PrivateText, firstLine: PrivateText | null): readonly Way[] => {
  const { href } = callLink(dialledOf(phone));
  // RFC 5724: the number as in `tel:`, the words as a query.
  const sms = `${href.replace('tel:', 'sms:')}${withBody(firstLine, '\n')}`;
  return [
    { kind: 'call', href, shown: phone },
    { kind: 'sms', href: sms, shown: phone },
  ];
};

const mailWay = (email: PrivateText, firstLine: PrivateText | null): Way => {
  const at = email.lastIndexOf('@');
  const address = `${encodeURIComponent(email.slice(0, at))}@${encodeURIComponent(email.slice(at + 1))}`;
  // RFC 6068: a new line in a mail is a carriage return and a line feed.
  return { kind: 'mail', href: `mailto:${address}${withBody(firstLine, '\r\n')}`, shown: email };
};

const withBody = (firstLine: PrivateText | null, lineEnd: string): string =>
  firstLine === null ? '' : `?body=${encodeURIComponent(firstLine.replaceAll('\n', lineEnd))}`;

/** Calling first, then writing. Empty for somebody with no number and no address. */
export const waysToReach = ({ phone, email, chat, firstLine }: Reachable): readonly Way[] => [
  ...(phone === null ? [] : phoneWays(phone, firstLine)),
  ...(email === null ? [] : [mailWay(email, firstLine)]),
  ...(chat === null ? [] : [{ kind: 'chat', href: chat, shown: chat } satisfies Way]),
];
