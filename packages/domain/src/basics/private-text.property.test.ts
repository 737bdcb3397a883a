import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePrivateText } from './private-text.ts';
import { soak } from './soak.suite.ts';

/** Any UTF-16, halves of pairs, controls and invisible characters among it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(0xd83d, 0xde00, 0x0, 0xd, 0xa, 0x9, 0x20, 0x200b, 0x301, 0x65, 0x85, 0xfeff, 0x2800),
    )
    .map((units) => String.fromCharCode(...units)),
);

test('tidying twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const once = parsePrivateText(raw);
      if (once.ok) expect(parsePrivateText(once.value)).toStrictEqual(once);
    }),
    soak(500),
  );
});

test('what is kept is well-formed, composed, trimmed and without controls', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const parsed = parsePrivateText(raw);
      if (!parsed.ok) {
        expect(parsed.error).toStrictEqual({ type: 'Empty' });
        return;
      }
      const codes = Array.from(parsed.value, (character) => character.codePointAt(0) ?? 0);
      expect(codes.filter((code) => code < 32 && code !== 9 && code !== 10)).toStrictEqual([]);
      expect(codes.filter((code) => code >= 0xd800 && code <= 0xdfff)).toStrictEqual([]);
      expect(parsed.value.normalize('NFC')).toBe(parsed.value);
      expect(parsed.value.trim()).toBe(parsed.value);
      expect(parsed.value).not.toBe('');
    }),
    soak(500),
  );
});

test('ordinary words stay letter for letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 30 }), (raw) => {
      const words = `a ${raw} b`;
      fc.pre(words.normalize('NFC') === words && !/\p{Cc}/u.test(words));
      expect(parsePrivateText(words)).toStrictEqual({ ok: true, value: words });
    }),
    soak(300),
  );
});
