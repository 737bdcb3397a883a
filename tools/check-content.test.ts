import { expect, test } from 'vitest';
import { checkContent } from './check-content.ts';

test('finds nothing in the content that ships', () => {
  expect(checkContent()).toEqual([]);
});
