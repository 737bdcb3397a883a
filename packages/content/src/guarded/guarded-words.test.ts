/** What is guarded, and that plain things are not. */

import { expect, test } from 'vitest';
import { isGuarded } from './guarded-words.ts';

test.each([
  ...['power nap', 'Took my meds', 'good meal', 'penpal', 'Coffee with Anna', 'Called mum', 'fasting'],
  ...['Slept in', 'Saw the therapist', 'Ran with them', 'No sugar today'],
  ...[
    'stay up late',
    'Have coffee',
    'tea on the balcony',
    'a glass of water',
    'a pint',
    'Lie in',
    'No caffeine',
  ],
])('"%s" is guarded', (text) => expect(isGuarded(text)).toBe(true));

test.each([
  ...['walk', 'Made the bread', 'Reading', 'I read what I like', 'cleaning', 'Ten minutes of guitar', ''],
  ...['water the plants', 'go for a run', 'up the hill', 'sort the glasses', 'Up the stairs'],
])('"%s" is not', (text) => expect(isGuarded(text)).toBe(false));
