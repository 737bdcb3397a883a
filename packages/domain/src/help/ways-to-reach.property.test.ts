/**
 * Laws: what was written as a first line arrives letter for letter, whatever it holds; nothing of it becomes another part of
 * the link; and a link dials the digits that were typed, and no others.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import { parsePrivateText, type PrivateText } from '../basics/private-text.ts';
import { dialledOf, parseEmail, parsePhone } from './contact.ts';
import { waysToReach } from './ways-to-reach.ts';

const textOf = (raw: string): PrivateText | null => {
  const text = parsePrivateText(raw);
  return text.ok ? text.value : null;
};

/** Signs that mean something in an address, emoji of several parts, right-to-left words and marks, and new lines. */
const trouble = fc.constantFrom(
  ...[
    '&',
    '#',
    '?',
    '=',
    '%',
    '+',
    ';',
    ',',
    '"',
    "'",
    '<',
    '/',
    '%26',
    '&cc=x@example.org',
    '?body=',
    '\n',
    '\r\n',
  ],
  ...['🌿', '🧗🏽‍♀️', '👩‍👩‍👧', 'שלום', 'مرحبا', '\u200f', '\u202e', 'ß', 'é', 'e\u0301', '日本', '\t'],
);

const firstLine = fc
  .array(fc.oneof(trouble, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 12 })
  .map((parts) => textOf(parts.join('')))
  .filter((text) => text !== null);

const phone = fc
  .tuple(
    fc.constantFrom('', '+', '*31#'),
    fc.array(fc.constantFrom('1', '20', '345', '6789', '0'), { minLength: 4, maxLength: 6 }),
    fc.constantFrom(' ', '-', ' / ', '.', '\u00a0', ''),
  )
  .map(([before, groups, between]) => textOf(before + groups.join(between)))
  .filter((text) => text !== null)
  .filter((text) => parsePhone(text).ok);

/** As RFC 3986 reads a link: scheme, what comes before the query, the query, and no fragment. */
const readLink = (href: string): { readonly scheme: string; readonly to: string; readonly query: string } => {
  const [, scheme = '', to = '', query = '', rest = ''] =
    /^([a-z]+):([^?#]*)(?:\?([^#]*))?(.*)$/su.exec(href) ?? [];
  expect(rest).toBe('');
  return { scheme, to, query };
};

const bodyOf = (href: string): string => {
  const { query } = readLink(href);
  expect(query.split('&')).toHaveLength(1);
  expect(query.startsWith('body=')).toBe(true);
  return decodeURIComponent(query.slice('body='.length));
};

test('a first line arrives letter for letter, by message and by mail', () => {
  fc.assert(
    fc.property(firstLine, (line) => {
      const email = textOf('ana@example.org');
      const ways = waysToReach({ phone: textOf('030 1234'), email, chat: null, firstLine: line });
      const [, sms, mail] = ways.map(({ href }) => href);
      expect(bodyOf(sms ?? '')).toBe(line);
      expect(bodyOf(mail ?? '')).toBe(line.replaceAll('\n', '\r\n'));
      for (const href of [sms, mail]) expect(href).toMatch(/^[\x21-\x7e]*$/);
    }),
    soak(300),
  );
});

test('a call dials what was typed and nothing else, and so does a message', () => {
  fc.assert(
    fc.property(phone, firstLine, (typed, line) => {
      const [call, sms] = waysToReach({ phone: typed, email: null, chat: null, firstLine: line });
      const dialled = readLink(call?.href ?? '');
      expect(dialled.scheme).toBe('tel');
      expect(decodeURIComponent(dialled.to)).toBe(dialledOf(typed));
      expect(decodeURIComponent(dialled.to)).toMatch(/^[0-9+*#]+$/);
      expect(dialledOf(typed).replace(/\D/gu, '')).toBe(typed.replace(/\D/gu, ''));
      expect(readLink(sms?.href ?? '')).toMatchObject({ scheme: 'sms', to: dialled.to });
      expect([call?.shown, sms?.shown]).toEqual([typed, typed]);
    }),
    soak(300),
  );
});

test('an address of any kind stays the one address of a mail', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (raw) => {
      const email = parseEmail(raw);
      if (!email.ok || email.value === null) return;
      const [mail] = waysToReach({ phone: null, email: email.value, chat: null, firstLine: null });
      const { scheme, to, query } = readLink(mail?.href ?? '');
      expect([scheme, decodeURIComponent(to), query]).toEqual(['mailto', raw, '']);
    }),
    soak(300),
  );
});

test('calling comes first, a chat is as it was written, and nobody is reached where nothing is known', () => {
  const all = waysToReach({
    phone: textOf('030 1234'),
    email: textOf('ana@example.org'),
    chat: textOf('https://signal.me/#p/+49301234'),
    firstLine: null,
  });
  expect(all).toEqual([
    { kind: 'call', href: 'tel:0301234', shown: '030 1234' },
    { kind: 'sms', href: 'sms:0301234', shown: '030 1234' },
    { kind: 'mail', href: 'mailto:ana@example.org', shown: 'ana@example.org' },
    { kind: 'chat', href: 'https://signal.me/#p/+49301234', shown: 'https://signal.me/#p/+49301234' },
  ]);
  expect(waysToReach({ phone: null, email: null, chat: null, firstLine: textOf('hi') })).toEqual([]);
});
