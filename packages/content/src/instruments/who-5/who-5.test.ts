import { expect, test } from 'vitest';
import { wordsFit } from '../words-fit.suite.ts';
import { WHO_5_EN } from './en.ts';

test('the words of the WHO-5 fit its structure, and name their licence', () => {
  expect(wordsFit(WHO_5_EN)).toEqual([]);
  expect(WHO_5_EN.credit).toContain('CC BY-NC-SA 3.0 IGO');
  expect([WHO_5_EN.answers[0], WHO_5_EN.answers[5]]).toEqual(['At no time', 'All of the time']);
});
