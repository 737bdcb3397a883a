import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const KNOWN = ['log', 'today', 'list', 'search', 'rest', 'undo', 'import', 'export'];

test.each([
  ['lgo', 'log'],
  ['tody', 'today'],
  ['serach', 'search'],
  ['UNDO', 'undo'],
  ['imprt', 'import'],
  ['frobnicate', null],
  ['xyz', null],
  ['', null],
  ['l'.repeat(10_000), null],
])('%s is nearest to %s', (word, known) => {
  expect(nearest(word, KNOWN)).toBe(known);
});
