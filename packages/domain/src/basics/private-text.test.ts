import { expect, test } from 'vitest';
import { LONGEST_TEXT, parseOptionalText, parsePrivateText } from './private-text.ts';
import { err, ok } from './result.ts';

test.each([
  ['brings every line end to one kind', 'one\r\ntwo\rthree\nfour\r\rsix', 'one\ntwo\nthree\nfour\n\nsix'],
  ['takes out NUL and other controls', '\u0000wa\u0008\u000B\u000C\u000E\u001Bshed\u001F up', 'washed up'],
  ['keeps tabs and line breaks inside', 'milk\tbread\n\n\tsalt', 'milk\tbread\n\n\tsalt'],
  ['keeps C1 characters of old encodings as they came', 'it\u0092s \u007F done', 'it\u0092s \u007F done'],
  ['puts U+FFFD where half a character was left', 'a\uD83D b \uDE00c', 'a\uFFFD b \uFFFDc'],
  ['keeps whole pairs', '\u{1FAA8} kept', '\u{1FAA8} kept'],
  ['takes off outer white space', ' \t\n\u00A0\u2003\uFEFFopened the post\u3000 \r\n', 'opened the post'],
  ['composes what was typed in parts', 'cafe\u0301', 'café'],
  ['keeps families and flags whole', '👩🏽‍👩🏽‍👧🏽 🏳️‍🌈', '👩🏽‍👩🏽‍👧🏽 🏳️‍🌈'],
  ['keeps direction marks', '\u200Fشكرا\u200E a \u2067ב\u2069', '\u200Fشكرا\u200E a \u2067ב\u2069'],
  ['keeps joiners of written languages', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['keeps a single mark', '.', '.'],
  ['keeps the words of people who write little', '0', '0'],
])('%s', (_, raw, expected) => {
  expect(parsePrivateText(raw)).toStrictEqual(ok(expected));
  expect(parseOptionalText(raw)).toStrictEqual(ok(expected));
});

test.each([
  '',
  ' ',
  '\r\n\t',
  '\u0000\u001F',
  '\u200B',
  ' \u200D\u200C\u2060 ',
  '\uFEFF',
  '\u200E\u200F\u202A\u2069',
  '\u00AD\u180E\u3164\u115F\uFE0F',
  '\u0085',
  '\u2800\u2800',
  '\u007F\u009B',
])('what shows nothing is empty: %j', (blank) => {
  expect(parsePrivateText(blank)).toStrictEqual(err({ type: 'Empty' }));
  expect(parseOptionalText(blank)).toStrictEqual(ok(null));
});

test.each([[42], [true], [{}], [['a']], [Symbol('a')]])('what is no text is said to be none: %s', (raw) => {
  expect(parsePrivateText(raw)).toStrictEqual(err({ type: 'NotText' }));
  expect(parseOptionalText(raw)).toStrictEqual(err({ type: 'NotText' }));
});

test('an absent text is not a blank one, unless it may be absent', () => {
  expect(parsePrivateText(null)).toStrictEqual(err({ type: 'NotText' }));
  expect(parsePrivateText(undefined)).toStrictEqual(err({ type: 'NotText' }));
  expect(parseOptionalText(null)).toStrictEqual(ok(null));
  expect(parseOptionalText(undefined)).toStrictEqual(ok(null));
});

test('takes exactly the longest text, and says how long a longer one is', () => {
  const longest = 'a'.repeat(LONGEST_TEXT);
  expect(parsePrivateText(longest)).toStrictEqual(ok(longest));
  expect(parsePrivateText(`  ${longest}\r\n`)).toStrictEqual(ok(longest));
  const tooLong = err({ type: 'TooLong', length: LONGEST_TEXT + 1, longest: LONGEST_TEXT });
  expect(parsePrivateText(`${longest}b`)).toStrictEqual(tooLong);
  expect(parseOptionalText(`${longest}b`)).toStrictEqual(tooLong);
  expect(LONGEST_TEXT).toBe(10_000);
});

test('a great length of nothing is still empty', () => {
  expect(parsePrivateText('\u200B'.repeat(LONGEST_TEXT + 1))).toStrictEqual(err({ type: 'Empty' }));
});
