/** The checks of a language can fail, and say where. */

import { expect, test } from 'vitest';
import { bannedMatcher } from './banned-in.ts';
import { readLanguage } from './check-language.ts';
import { listOf, recordOf, text, tupleOf } from './shape.ts';
import { CONTENT_FILES, SPARED_FILES, type LanguageFiles } from '../../languages/language-source.ts';

const nothing = Object.fromEntries(CONTENT_FILES.map((file) => [file, undefined])) as LanguageFiles;

test('a folder without its files is told file by file', () => {
  const { source, faults } = readLanguage('xx', nothing);
  expect(source).toBeNull();
  expect(faults).toHaveLength(CONTENT_FILES.length - SPARED_FILES.size);
  expect(faults).toContain('locales/xx/ladders.json is missing');
});

test('a key that is missing, unknown or empty is named', () => {
  const { faults } = readLanguage('xx', {
    ...nothing,
    prompts: { 'journal.win': ' ', 'prompt.kind': 'Who?', more: 'x' },
  });
  expect(faults).toContain('locales/xx/prompts.json: journal.win is empty');
  expect(faults).toContain('locales/xx/prompts.json: prompt.weather is missing');
  expect(faults).toContain('locales/xx/prompts.json: more is not known');
});

test('shapes tell what does not fit them', () => {
  const shape = recordOf({ a: listOf(text, 2), b: tupleOf(text, text) });
  expect(shape({ a: ['x', 'y'], b: ['x', 'y'] }, '')).toEqual([]);
  expect(shape({ a: ['x', 3], b: ['x'] }, '')).toEqual(['.a[1] is no text', '.b has 1 and not 2']);
  expect(shape({ a: ['x'], b: 'x' }, '')).toEqual(['.a has 1 of 2', '.b is no list']);
  expect(shape([], 'it')).toEqual(['it is no record']);
});

test('words that are not said are found as whole words, with any ending where that is asked for', () => {
  const bannedIn = bannedMatcher(['heil*', 'muss', 'gib nicht auf', '失敗']);
  expect(bannedIn('Das heilt. Du musst nicht.')).toEqual(['heilt']);
  expect(bannedIn('Gib  nicht auf, und er muss')).toEqual(['Gib  nicht auf', 'muss']);
  expect(bannedIn('もう失敗した')).toEqual(['失敗']);
  expect(bannedMatcher([])('anything')).toEqual([]);
});
