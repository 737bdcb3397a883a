import { hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, giving, toHex } from './hex.suite.ts';
import { newRecoverySecret } from './recovery-secret.ts';
import type { RecoverySecret } from './keys.ts';
import {
  MOST_SMALL,
  newShareSecret,
  openCheer,
  openShare,
  openShareNote,
  parseShareSecret,
  sealCheer,
  sealShare,
  sealShareNote,
  shareIdOf,
  shareSecretText,
} from './share.ts';
import type { ShareSecret } from './share.ts';
import vectors from './vectors/share.json' with { type: 'json' };

const NOT = { ok: false, error: { type: 'WrongKeyOrDamaged' } };
const words = new TextEncoder().encode('opened the curtains');

test.each(vectors.cases)('what $secret names and seals stays what it was', (vector) => {
  const secret = fromHex(vector.secret) as ShareSecret;
  expect(shareSecretText(secret)).toBe(vector.text);
  expect(parseShareSecret(vector.text)).toEqual(secret);
  expect(toHex(shareIdOf(secret))).toBe(vector.id);
  const [payload, nonce] = [fromHex(vector.payload), fromHex(vector.nonce)];
  expect(toHex(sealCheer(payload, secret, giving(nonce)))).toBe(vector.cheer);
  const note = { recovery: fromHex(vector.recovery) as RecoverySecret, id: shareIdOf(secret) };
  expect(toHex(sealShareNote(payload, note, giving(nonce)))).toBe(vector.note);
  expect(openShare(fromHex(vector.share), secret)).toEqual({ ok: true, value: payload });
  expect(toHex(sealShare(payload, secret, giving(nonce)))).toBe(vector.share);
});

test('another implementation derives the same name, and no key from it', () => {
  const secret = newShareSecret();
  const by = (info: string): string => toHex(new Uint8Array(hkdfSync('sha256', secret, '', info, 32)));
  expect(by('cairn/v1/share/id').slice(0, 32)).toBe(toHex(shareIdOf(secret)));
  const keys = ['key', 'cheer', 'id'].map((purpose) => by(`cairn/v1/share/${purpose}`));
  expect(new Set(keys).size).toBe(3);
});

test('a share, a cheer and a note open by their own secret alone, and not as one another', () => {
  const [secret, other] = [newShareSecret(), newShareSecret()];
  const [recovery, another] = [newRecoverySecret(), newRecoverySecret()];
  const id = shareIdOf(secret);
  const [shared, cheer] = [sealShare(words, secret), sealCheer(words, secret)];
  const note = sealShareNote(words, { recovery, id });
  expect(openShare(shared, secret)).toEqual({ ok: true, value: words });
  expect(openCheer(cheer, secret)).toEqual({ ok: true, value: words });
  expect(openShareNote(note, { recovery, id })).toEqual({ ok: true, value: words });
  for (const opened of [
    ...[
      openShare(shared, other),
      openCheer(cheer, other),
      openShare(cheer, secret),
      openCheer(shared, secret),
    ],
    ...[
      openShareNote(note, { recovery: another, id }),
      openShareNote(note, { recovery, id: shareIdOf(other) }),
    ],
  ])
    expect(opened).toEqual(NOT);
});

test('a bit that was changed anywhere opens nothing', () => {
  const secret = newShareSecret();
  const cheer = sealCheer(words, secret);
  fc.assert(
    fc.property(fc.nat(cheer.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      const changed = cheer.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect(openCheer(changed, secret)).toEqual(NOT);
    }),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 100) },
  );
});

test('a word and a page of words have one size; every cheer and note has one', () => {
  const secret = newShareSecret();
  const id = shareIdOf(secret);
  const recovery = newRecoverySecret();
  expect(sealShare(new Uint8Array(1), secret)).toHaveLength(sealShare(new Uint8Array(4_092), secret).length);
  expect(sealCheer(new Uint8Array(0), secret)).toHaveLength(
    sealCheer(new Uint8Array(MOST_SMALL), secret).length,
  );
  expect(sealShareNote(words, { recovery, id })).toHaveLength(sealCheer(words, secret).length);
  expect(() => sealCheer(new Uint8Array(MOST_SMALL + 1), secret)).toThrow(RangeError);
});

test('a link says its secret in one way', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const secret = Uint8Array.from(bytes) as ShareSecret;
      expect(parseShareSecret(shareSecretText(secret))).toEqual(secret);
    }),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 100) },
  );
  const text = shareSecretText(newShareSecret());
  for (const wrong of ['', text.slice(1), `${text}A`, `${text.slice(0, -1)}=`, `${text.slice(0, 42)}é`])
    expect(parseShareSecret(wrong)).toBeNull();
  // The last letter holds four bits: the others stand for the same bytes, and are not taken.
  expect(parseShareSecret(`${'A'.repeat(42)}B`)).toBeNull();
  expect(parseShareSecret('A'.repeat(43))).toEqual(new Uint8Array(32));
});
