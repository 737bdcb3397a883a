import { expect, test } from 'vitest';
import { directionOf, LONG_PARAGRAPH } from './direction.ts';

const long = (word: string): string => `${word} `.repeat(LONG_PARAGRAPH);

test('each paragraph has its own direction, however long the page is', () => {
  expect(directionOf('')).toBe('auto');
  expect(directionOf('Fog on the pond.')).toBe('auto');
  expect(directionOf('Fog on the pond.\n'.repeat(6_000))).toBe('auto');
});

test('a page with a paragraph of many thousand letters reads as its first letter does', () => {
  expect(directionOf(long('fog'))).toBe('ltr');
  expect(directionOf(`A line.\n${long('fog')}\nשלום`)).toBe('ltr');
  expect(directionOf(`12, ${long('ערפל')}`)).toBe('rtl');
  expect(directionOf(long('ضباب'))).toBe('rtl');
  expect(directionOf('1'.repeat(LONG_PARAGRAPH + 1))).toBe('ltr');
});
