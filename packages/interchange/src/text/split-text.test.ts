/** Long writing is cut into pieces and loses nothing. */

import { LONGEST_TEXT } from '@cairn/domain';
import { expect, test } from 'vitest';
import { splitText } from './split-text.ts';

test('leaves short writing whole and blank writing out', () => {
  expect(splitText('a line')).toEqual(['a line']);
  expect(splitText(' \n')).toEqual([]);
});

test('cuts at a space, and between characters where there is none', () => {
  const spaced = splitText(`${'a'.repeat(LONGEST_TEXT - 5)} ${'b'.repeat(20)}`);
  expect(spaced.map((piece) => piece.length)).toEqual([LONGEST_TEXT - 5, 20]);
  const faces = '🙂'.repeat(LONGEST_TEXT);
  expect(splitText(`x${faces}`).join('')).toBe(`x${faces}`);
});
