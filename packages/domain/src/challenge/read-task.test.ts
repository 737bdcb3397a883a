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

test('without joints and openings a sentence is parted by its marks alone', () => {
  const plain = createTaskSplitter({ ...smallTaskWords, joints: [], openings: [] });
  expect(plain('部屋を片づける、お風呂。電話')).toEqual(['部屋を片づける', 'お風呂', '電話']);
  expect(plain('and then')).toEqual(['and then']);
});

test('writing without spaces is read by pairs of signs, and by signs that mean something', () => {
  expect(termsOf('部屋を、お')).toEqual([['部屋', '部', '屋を', '屋'], ['お']]);
  expect(termsOf('お風呂に')).toEqual([['お風', '風呂', '風', '呂に', '呂']]);
});

test('what is joined to the beginning of a word comes off where enough is left', () => {
  const arabic = createStemmer({
    ...{ exceptions: { شغل: 'عمل' }, passes: [[['ات', '']]], vowels: '', doubled: '' },
    prefixes: ['وال', 'ال', 'و'],
  });
  expect(['الغرفه', 'والغرفه', 'وغرفه', 'ورق'].map(arabic)).toEqual(['غرفه', 'غرفه', 'غرفه', 'ورق']);
  expect(['الشغل', 'رسالات'].map(arabic)).toEqual(['عمل', 'رسال']);
});
