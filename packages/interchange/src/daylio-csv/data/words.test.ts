/** The word lists hold together: nothing twice, nothing on two sides, all in the form they are looked up by. */

import { isLifeArea } from '@cairn/domain';
import { expect, test } from 'vitest';
import { nameKey } from '../../text/cell-text.ts';
import { doingAreaOf } from '../tally-activities.ts';
import { DOING_WORDS, NEVER_WINS } from './activity-words.ts';
import { MOOD_WORD_LISTS } from './mood-words.ts';

const repeated = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => words.indexOf(word) !== index);

const moods = MOOD_WORD_LISTS.flatMap((list) => list.words);
const doings = Object.values(DOING_WORDS).flat();

test('gives no mood word two numbers', () => {
  expect(repeated(moods)).toEqual([]);
  expect(MOOD_WORD_LISTS.map((list) => list.rating)).toEqual([9, 7, 5, 3, 1]);
});

test('calls nothing a doing and a circumstance at once', () => {
  expect(doings.filter((word) => NEVER_WINS.includes(word))).toEqual([]);
  expect(repeated(doings)).toEqual([]);
  expect(Object.keys(DOING_WORDS).every(isLifeArea)).toBe(true);
});

test('has every word in the form names are compared in', () => {
  expect([...moods, ...doings, ...NEVER_WINS].filter((word) => word !== nameKey(word))).toEqual([]);
});

test.each([
  'fasting',
  'weight log',
  'alcohol',
  'purging',
  'cutting',
  'bad sleep',
  'rain',
  'exercise & fasting',
])('never takes %s for a win', (name) => {
  expect(doingAreaOf(name)).toBeNull();
});

test.each([
  ['walk', 'move'],
  ['Nature / Walk', 'move'],
  ['🚿 Shower ', 'care'],
  ['Wäsche', 'home'],
  ['czytanie', 'joy'],
])('takes %s for a win', (name, area) => {
  expect(doingAreaOf(name)).toBe(area);
});
