/** Words and structure belong together: a question for each item, an answer for each number. */

import { expect, test } from 'vitest';
import { APPOINTMENT_WORDS } from './index.ts';
import { wordsFit } from './words-fit.suite.ts';

const ALL = Object.values(APPOINTMENT_WORDS);

test.for(ALL.map((words) => [words.id, words] as const))('%s: a question for each item', ([, words]) => {
  expect(wordsFit(words)).toEqual([]);
  expect(words.credit).toContain('No permission required');
});

test('the ninth question stands in the PHQ-9 and nowhere else', () => {
  const asks = ALL.filter(({ items }) => items.some((item) => /better off dead|hurting/.test(item)));
  expect(asks.map(({ id }) => id)).toEqual(['phq-9']);
  expect(APPOINTMENT_WORDS['phq-9'].items.slice(0, 8)).toEqual(APPOINTMENT_WORDS['phq-8'].items);
  expect(APPOINTMENT_WORDS['phq-2'].items).toEqual(APPOINTMENT_WORDS['phq-8'].items.slice(0, 2));
});

test('what does not fit is told', () => {
  const words = APPOINTMENT_WORDS['gad-7'];
  expect(wordsFit({ ...words, items: words.items.slice(1) })).toEqual(['items']);
  expect(wordsFit({ ...words, answers: [...words.answers, 'Always'] })).toEqual(['answers']);
  expect(wordsFit({ ...words, source: 'http://example.org' })).toEqual(['source']);
});
