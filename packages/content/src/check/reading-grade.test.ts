import { expect, test } from 'vitest';
import { readingGrade, syllables } from './reading-grade.ts';

test.each([
  ['open', 2],
  ['table', 2],
  ['phone', 1],
  ['wiped', 1],
  ['wanted', 2],
  ['dishes', 2],
  ['breakfast', 2],
  ['appointment', 3],
  ['the', 1],
  ['be', 1],
  ['tree', 1],
  ['100', 1],
])('hears %s as %i', (word, count) => {
  expect(syllables(word)).toBe(count);
});

test('gives the grade of the formula', () => {
  // 8 words in 2 sentences, 9 syllables: 0.39 * 4 + 11.8 * 9 / 8 - 15.59
  expect(readingGrade(['Wash one small cup', 'Sit on the sofa'])).toBeCloseTo(-0.755, 3);
  expect(readingGrade([])).toBe(0);
});

test('puts plain words far below learned ones', () => {
  expect(readingGrade(['Open one letter and put it down'])).toBeLessThan(6);
  expect(readingGrade(['Administrative correspondence necessitates organisation'])).toBeGreaterThan(15);
});
