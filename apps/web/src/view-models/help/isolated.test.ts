import { expect, test } from 'vitest';
import { isolated } from './isolated.ts';

test('a number keeps its own direction where the words run the other way, and is left alone where not', () => {
  expect(isolated({ dir: 'rtl' }, '116 123')).toBe('\u2068116 123\u2069');
  expect(isolated({ dir: 'ltr' }, '116 123')).toBe('116 123');
});
