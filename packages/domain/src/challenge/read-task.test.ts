import { expect, test } from 'vitest';
import { readTask } from './read-task.ts';
import { smallLanguage, smallTaskWords } from './small-tasks.suite.ts';
import { createTaskSplitter } from './split-tasks.ts';
import { createStemmer } from './stem.ts';

const stem = createStemmer(smallTaskWords.stems);
const split = createTaskSplitter(smallTaskWords);
const termsOf = (text: string): readonly (readonly string[])[] =>
  readTask(text, smallLanguage).map(({ terms }) => terms);

test('brings the forms of a word together, and leaves short ones whole', () => {
  expect(['wash', 'washes', 'washed', 'washing'].map(stem)).toEqual(['wash', 'wash', 'wash', 'wash']);
  expect(['shop', 'shopping', 'shops'].map(stem)).toEqual(['shop', 'shop', 'shop']);
  expect(['worry', 'worries'].map(stem)).toEqual(['worry', 'worry']);
  expect(['sing', 'bed', 'mess', 'teeth', 'move', 'moving'].map(stem)).toEqual([
    'sing',
    'bed',
    'mess',
    'tooth',
    'mov',
    'mov',
  ]);
});

test('reads clauses, without what says nothing, synonyms as one', () => {
  expect(termsOf('I need to rinse my plates, the grave')).toEqual([['wash', 'dish'], ['grav']]);
  expect(termsOf('')).toEqual([]);
  expect(termsOf('12 ...')).toEqual([]);
});

test('a sign alone is all that is said; beside words it is no more than their tone', () => {
  expect(termsOf('12 😭😭 ...')).toEqual([['😭', '😭']]);
  expect(termsOf('the plates 😭')).toEqual(termsOf('the plates'));
});

test('marks what is turned away, up to where the sentence turns back', () => {
  const read = readTask("I don't want to wash plates but shower", smallLanguage);
  expect(read.map(({ turnedAway, terms }) => [turnedAway, ...terms])).toEqual([
    [true, 'wash', 'dish'],
    [false, 'but', 'shower'],
  ]);
});

test('splits a sentence in its parts, in its own words', () => {
  expect(split('I need to wash Dishes, shower and then the grave')).toEqual([
    'wash Dishes',
    'shower',
    'the grave',
  ]);
  expect(split('handle the sandwich')).toEqual(['handle the sandwich']);
  expect(split(' , and ,; ')).toEqual([]);
});
