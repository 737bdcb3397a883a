import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEasyToGuess, parsePassphrase, parsePin } from './passphrase.ts';
import type { Passphrase } from './passphrase.ts';

test('a passphrase is what was typed, whichever keyboard it came from', () => {
  expect(parsePassphrase('  café ')).toEqual({ ok: true, value: '  café ' });
  expect(parsePassphrase('cafe\u0301')).toEqual({ ok: true, value: 'caf\u00e9' });
  expect(parsePassphrase('雪 🪨')).toEqual({ ok: true, value: '雪 🪨' });
});

test.each([
  ['nothing', '', 'EmptyPassphrase'],
  ['a line break', 'two\nlines', 'UntypablePassphrase'],
  ['a tab', 'a\tb', 'UntypablePassphrase'],
  ['half a letter', '\ud800', 'UntypablePassphrase'],
  ['a separator of lines', 'a\u2028b', 'UntypablePassphrase'],
  ['a book', 'a'.repeat(1_025), 'UntypablePassphrase'],
])('is no passphrase: %s', (_what, text, type) => {
  expect(parsePassphrase(text)).toEqual({ ok: false, error: { type } });
});

test('a PIN has 4 to 12 digits', () => {
  expect(parsePin('0071')).toEqual({ ok: true, value: '0071' });
  expect(parsePin(' 1234 5678 9012 ')).toEqual({ ok: true, value: '123456789012' });
  expect(parsePin('１２３４')).toEqual({ ok: true, value: '1234' });
  for (const text of ['', '123', '1234567890123', '12a4', '-1234', '1.234', '१२३४'])
    expect(parsePin(text)).toEqual({ ok: false, error: { type: 'NotAPin' } });
});

test.each([
  ['password', true],
  ['12345678901234', true],
  ['river river river river', true],
  ['aaaaaaaaaaaaaaaaaaaa', true],
  ['kitchen lamp', false],
  ['Tuesday-1', true],
  ['blue kettle walks north', false],
  ['x9!Kq2#vLm4z', false],
])('tells what a stranger could guess: %s', (text, easy) => {
  expect(isEasyToGuess(text as Passphrase)).toBe(easy);
});

test('any text at all gets an answer, and reading twice is reading once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = parsePassphrase(text);
      if (read.ok) expect(parsePassphrase(read.value)).toEqual(read);
      parsePin(text);
    }),
    { seed: 20261201, numRuns: 200 },
  );
});
