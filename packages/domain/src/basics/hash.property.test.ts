import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, hash32 } from './hash.ts';
import { soak } from './soak.suite.ts';

test('a text and its UTF-8 have one hash, a whole number below 2^32', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 0xffffffff }), (text, seed) => {
      const hash = hash32(text, seed);
      expect(hash).toBe(hash32(new TextEncoder().encode(text), seed));
      expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
    }),
    soak(300),
  );
});

test('the same seed gives the same row, and sources do not disturb each other', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (seed, other) => {
      const [one, two, between] = [createRandom(seed), createRandom(seed), createRandom(other)];
      for (let draw = 0; draw < 20; draw += 1) {
        between();
        const drawn = one();
        expect(two()).toBe(drawn);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < 2 ** 32).toBe(true);
      }
    }),
    soak(300),
  );
});
