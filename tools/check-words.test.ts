/** Each kind of file that people read is held to the words that Cairn says. */

import { expect, test } from 'vitest';
import { checkWordsOf } from './check-words.ts';

const found = (path: string, text: string): number => checkWordsOf(path, text).length;

test('copy says nothing that scolds or presses', () => {
  const catalogue = (words: string): string => `{\n  "today.streak": "${words}"\n}`;
  expect(found('packages/copy/locales/en.json', catalogue('Good to see you.'))).toBe(0);
  for (const words of [
    'Your streak',
    'You missed a day',
    'You should rest',
    'Just one thing',
    'It treats depression',
  ]) {
    expect(found('packages/copy/locales/en.json', catalogue(words))).toBeGreaterThan(0);
  }
});

test('copy has the quotes of print', () => {
  const catalogue = (words: string): string => `{\n  "today.list": ${JSON.stringify(words)},\n}`;
  expect(found('packages/copy/locales/en.json', catalogue('Today’s “stones”'))).toBe(0);
  for (const words of ["Today's stones", 'The "stones"'])
    expect(found('packages/copy/locales/en.json', catalogue(words))).toBeGreaterThan(0);
});

test('the manifest and the page claim nothing', () => {
  expect(
    found('apps/web/public/manifest.webmanifest', '  "description": "Clinically proven therapy"'),
  ).toBeGreaterThan(0);
  expect(
    found('apps/web/index.html', '<meta name="description" content="cures depression" />'),
  ).toBeGreaterThan(0);
});

test('documents may explain what is not said, and may claim nothing', () => {
  expect(found('README.md', 'Cairn treats depression.')).toBeGreaterThan(0);
  expect(found('README.md', 'Cairn is not a treatment and never claims to be.')).toBe(0);
  expect(found('docs/glossary.md', 'Cairn reduces symptoms of depression.')).toBeGreaterThan(0);
});

test('other files are not read', () => {
  expect(found('packages/domain/src/x.ts', 'streak')).toBe(0);
});
