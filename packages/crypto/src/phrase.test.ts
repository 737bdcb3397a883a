import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex } from './hex.suite.ts';
import type { RecoverySecret } from './keys.ts';
import { parsePhrase, phraseOf } from './phrase.ts';
import { newRecoverySecret } from './recovery-secret.ts';
import vectors from './vectors/phrase.json' with { type: 'json' };

test.each(vectors.cases)('the words of $secret stay what they were', ({ secret, phrase }) => {
  expect(phraseOf(fromHex(secret) as RecoverySecret)).toBe(phrase);
  expect(parsePhrase(phrase)).toEqual({ ok: true, value: fromHex(secret) });
});

test.each(vectors.fails)('is no phrase, and says why: $what', ({ phrase, error }) => {
  expect(parsePhrase(phrase)).toEqual({ ok: false, error });
});

const written = vectors.cases[4]?.phrase ?? '';
const words = written.split(' ');
const secret = fromHex(vectors.cases[4]?.secret ?? '');

test.each([
  ['in capitals', written.toUpperCase()],
  [
    'with a capital first, as phones type',
    words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join(' '),
  ],
  ['with spaces around and between', `  ${words.join('   ')} \t`],
  ['one word a line', words.join('\r\n')],
  ['numbered with dots', words.map((word, at) => `${at + 1}. ${word}`).join('\n')],
  ['numbered without space', words.map((word, at) => `${at + 1}.${word}`).join(' ')],
  ['numbered with brackets', words.map((word, at) => `(${at + 1}) ${word}`).join(', ')],
  ['numbered in columns', words.map((word, at) => `${at + 1}\t${word}`).join('\n')],
  ['with commas', `${words.join(',')}.`],
  ['with no-break spaces', words.join('\u00a0')],
  ['in full-width letters', written.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
  ['with an accent that a keyboard added', written.replace('live', 'livé')],
  [
    'with soft hyphens and a mark of byte order',
    `\ufeff${words.map((word) => `${word.slice(0, 2)}\u00ad${word.slice(2)}`).join(' ')}`,
  ],
])('reads the words %s', (_, text) => {
  expect(parsePhrase(text)).toEqual({ ok: true, value: secret });
});

test('every secret comes back from its words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const made = Uint8Array.from(bytes) as RecoverySecret;
      expect(phraseOf(made).split(' ')).toHaveLength(24);
      expect(parsePhrase(phraseOf(made))).toEqual({ ok: true, value: made });
    }),
    { seed: 20261105, numRuns: Number(process.env['CAIRN_RUNS'] ?? 100) },
  );
});

test('a new secret has words too, and errors never hold a word', () => {
  expect(parsePhrase(phraseOf(newRecoverySecret())).ok).toBe(true);
  expect(JSON.stringify(parsePhrase(`${words.slice(1).join(' ')} verysecret`))).not.toContain('secret');
});

test('any text at all gets an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(parsePhrase(text).ok).toBe(false);
    }),
    { seed: 20261106, numRuns: 100 },
  );
});
