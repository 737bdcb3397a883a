import { expect, test } from 'vitest';
import { err, ok } from '../basics/result.ts';
import { dialledOf, parseChat, parseEmail, parsePhone } from './contact.ts';

test.each([
  ['030 / 123 45-67', '0301234567'],
  ['(0171) 555.01.23', '01715550123'],
  ['+49 30 123456', '+4930123456'],
  ['+44 (0)20 7946 0000', '+442079460000'],
  ['+39 (0)6 1234567', '+39061234567'],
  ['0049 (0)30 123', '0049030123'],
  ['*31#030 1234', '*31#0301234'],
  ['#112#', '#112#'],
  ['988', '988'],
  ['+1\u00a0555\u2011010\u2011123', '+1555010123'],
  ['\u202a+1 555 010 1234\u202c', '+15550101234'],
  ['٠١٠ ١٢٣٤', '0101234'],
  ['۰۹۱۲', '0912'],
  ['＋４９ ３０ １２３４５', '+493012345'],
])('%j is kept as typed and dials %s', (typed, dialled) => {
  expect(parsePhone(`  ${typed} `)).toStrictEqual(ok(typed));
  expect(dialledOf(typed)).toBe(dialled);
});

test.each([
  'ask Ana',
  '030 1234 ext 5',
  '5',
  '--',
  '+1988',
  '12+34',
  '++49 30 123',
  '1'.repeat(21),
  '030\n1234',
  42,
])('%j is no phone', (typed) => {
  expect(parsePhone(typed)).toStrictEqual(err({ type: 'NotAPhone' }));
});

test.each(['ana@example.org', 'ana+cairn@mail.example.co.uk', "o'neil@example.ie", 'añá@exämple.de'])(
  '%s may be an address',
  (typed) => {
    expect(parseEmail(` ${typed}`)).toStrictEqual(ok(typed));
  },
);

test.each([
  'ana',
  'ana@home',
  'a b@example.org',
  'a@b@example.org',
  '@example.org',
  'ana@.org',
  'ana@example.',
  'ana@example.org?cc=all@example.org',
  'ana@example.org&bcc=x@example.org',
  'ana@example.org, ben@example.org',
  `${'a'.repeat(250)}@example.org`,
  7,
])('%j is no address of one person', (typed) => {
  expect(parseEmail(typed)).toStrictEqual(err({ type: 'NotAnEmail' }));
});

test.each(['https://signal.me/#p/+49301234', 'https://wa.me/49301234?text=hi'])('%s is a chat', (typed) => {
  expect(parseChat(typed)).toStrictEqual(ok(typed));
});

test.each([
  'http://chat.example.org',
  'javascript:alert(1)',
  'signal://someone',
  'wa.me/49301234',
  'https://',
  'https://here',
  'https://a b.example',
  `https://example.org/${'a'.repeat(2000)}`,
])('%j is no chat that a browser may open', (typed) => {
  expect(parseChat(typed)).toStrictEqual(err({ type: 'NotAChat' }));
});

test('nothing written is no contact and no error', () => {
  for (const parse of [parsePhone, parseEmail, parseChat])
    for (const blank of [undefined, null, '', ' \u200b']) expect(parse(blank)).toStrictEqual(ok(null));
});
