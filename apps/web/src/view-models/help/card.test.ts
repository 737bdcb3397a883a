/** The card: every word is on it, no row is wider than the sheet, and it is as long as it has to be. */

import { expect, test } from 'vitest';
import { CARD_TYPE, CARD_WIDTH, layOutCard, wrapped, type CardRole } from './card.ts';

const measure = (text: string, role: CardRole): number => text.length * CARD_TYPE[role].size * 0.5;

test('long words are broken rather than cut off', () => {
  expect(wrapped('abcdefgh ij', (text) => text.length <= 3)).toEqual(['abc', 'def', 'gh', 'ij']);
  expect(wrapped('a b  c d', (text) => text.length <= 3)).toEqual(['a b', 'c d']);
  expect(wrapped('   ', () => true)).toEqual([]);
});

test('lies within the sheet, in order, with every word', () => {
  const entries = [
    'Call my sister about nothing at all, and let her talk',
    'Rindfleischetikettierung'.repeat(4),
  ];
  const card = layOutCard(
    'My plan',
    [
      { title: 'Alone', entries },
      { title: 'Empty', entries: [] },
    ],
    measure,
  );
  expect(card.lines.every(({ text, role }) => measure(text, role) <= CARD_WIDTH - 2 * card.margin)).toBe(
    true,
  );
  expect(card.lines.map(({ y }) => y)).toEqual(card.lines.map(({ y }) => y).toSorted((a, b) => a - b));
  expect(card.height).toBeGreaterThan(card.lines.at(-1)?.y ?? 0);
  const words = card.lines.map(({ text }) => text).join('');
  expect(words.replaceAll(' ', '')).toBe(`My plan Alone ${entries.join('')}`.replaceAll(' ', ''));
});
