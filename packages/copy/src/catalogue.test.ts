/** What is said to people is held to the voice: short, plain, kind; and what is committed is what the source makes. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bannedWordRules, findBannedWords } from '@cairn/content/check';
import { generatedFiles, parametersOf } from './check/generated-files.ts';
import { readLanguages } from '../read-languages.ts';
import { readingGrade } from './check/reading-grade.ts';

const languages = readLanguages();
const [{ copy: source }] = languages;
const texts = Object.entries(source);
const plain = (message: string): string =>
  message.replaceAll(/\{[^{}]*\}/g, '3').replaceAll(/\{\w+, \w+,|[{}]|=0/g, ' ');

const hurtfulWordsIn = (text: string): readonly unknown[] => findBannedWords(text, bannedWordRules.interface);

test('the generated files are what the source makes now', () => {
  for (const [name, text] of Object.entries(generatedFiles(languages))) {
    expect(readFileSync(new URL(`generated/${name}`, import.meta.url), 'utf8') === text, name).toBe(true);
  }
});

test('no message holds a word that hurts', () => {
  expect(texts.filter(([, message]) => hurtfulWordsIn(plain(message)).length > 0)).toEqual([]);
});

test('a word that hurts would be found', () => {
  expect(hurtfulWordsIn('You missed a day. It is easy.')).toHaveLength(2);
});

test('beside a person, or beside words about dying, it never says “at rest”: that is said of the dead', () => {
  const ofPeople = texts.filter(([key]) => key.startsWith('people.'));
  expect(ofPeople.length).toBeGreaterThan(10);
  expect(plain(source['win.resting-mark'] ?? '')).not.toMatch(/\brest/i);
  expect(ofPeople.filter(([, message]) => /\brest(s|ing|ed)?\b/i.test(message))).toEqual([]);
});

test('nothing is shouted', () => {
  expect(texts.filter(([, message]) => message.includes('!'))).toEqual([]);
});

test('the whole reads at grade six or below, and no single message above nine', () => {
  const sentences = texts
    .map(([, message]) => plain(message))
    .filter((message) => message.split(' ').length > 4);
  expect(readingGrade(sentences)).toBeLessThanOrEqual(6);
  const hard = texts.filter(
    ([key, message]) =>
      !key.startsWith('about.licences') &&
      message.split(' ').length > 7 &&
      readingGrade([plain(message)]) > 9,
  );
  expect(hard).toEqual([]);
});

test.each(['privacy', 'why', 'not', 'about'])('the page of %s reads at grade eight or below', (page) => {
  const sentences = texts
    .filter(([key]) => key.startsWith(`${page}.`) && !key.startsWith('about.licences'))
    .flatMap(([, message]) => plain(message).split(/(?<=[.?:]) /))
    .filter((sentence) => sentence.split(' ').length > 3);
  expect(sentences.length).toBeGreaterThan(10);
  const grade = readingGrade(sentences);
  expect(grade).toBeLessThanOrEqual(8);
});

test('the grade knows plain from hard', () => {
  expect(readingGrade(['The cat sat.'])).toBeCloseTo(-2.62, 2);
  expect(readingGrade(['Behavioural activation facilitates psychological rehabilitation.'])).toBeGreaterThan(
    20,
  );
});

test('no message is blank or has stray space', () => {
  expect(texts.filter(([, message]) => message.trim() === '' || message.trim() !== message)).toEqual([]);
});

test('parameters are found inside choices too', () => {
  expect([...parametersOf('{n, plural, one {One of {name}} other {# of {name}}}')]).toEqual([
    ['n', 'number'],
    ['name', 'string'],
  ]);
});
