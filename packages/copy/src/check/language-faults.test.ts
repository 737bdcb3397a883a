/** The words of every language are whole; and a fault in them would be found. */

import { expect, test } from 'vitest';
import { createCopy } from '../copy.ts';
import { aboutLanguage } from '../languages.ts';
import { isDraft, LOCALES } from '../locales.ts';
import { COPY_PARTS, partOf } from '../parts.ts';
import { languageFaults } from './language-faults.ts';
import { readLanguages } from '../../read-languages.ts';

const [{ copy: english }, ...others] = readLanguages();

test.each(others.map(({ tag, copy }) => ({ tag, copy })))('the words of $tag are whole', ({ tag, copy }) => {
  expect(languageFaults(tag, { english, own: copy })).toEqual([]);
});

test('a missing key, an unknown one, a parameter and a count are missed', () => {
  const source = { 'a.b': '{n, plural, one {# stone} other {# stones}} of {name}', 'a.c': 'Kept.' };
  const faults = (own: Record<string, string>): readonly string[] =>
    languageFaults('pl', { english: source, own });
  const whole = '{n, plural, one {#} few {#} many {#} other {#}} {name}';
  expect(faults({ 'a.b': whole, 'a.c': 'x' })).toEqual([]);
  expect(faults({ 'a.b': whole })).toEqual(['pl a.c: is missing']);
  expect(faults({ 'a.b': whole, 'a.c': 'x', 'a.d': 'y' })).toEqual(['pl a.d: English has no such key']);
  expect(faults({ 'a.b': whole.replace('{name}', '{nom}'), 'a.c': 'x' })).toHaveLength(2);
  expect(faults({ 'a.b': whole.replace('few {#}', ''), 'a.c': 'x' })).toEqual([
    'pl a.b: {n} has no words for “few”',
  ]);
  expect(faults({ 'a.b': '{n, plural', 'a.c': ' ' })).toHaveLength(2);
});

test.each(LOCALES)('%s speaks: every part comes, and no key is shown for its words', async (locale) => {
  const copy = await createCopy(locale);
  expect(copy.locale).toBe(locale);
  const silent = Object.keys(english).filter((key) => copy.t(key as 'today.kept') === key);
  expect(silent).toEqual([]);
  expect(new Set(Object.keys(english).map(partOf))).toEqual(new Set(COPY_PARTS));
});

test('each language has a name, and one that nobody has reviewed is a draft', () => {
  for (const locale of LOCALES) {
    const about = aboutLanguage(locale);
    expect(about?.name).not.toBe('');
    expect(isDraft(locale)).toBe(locale !== 'en' && about?.reviewedBy === null);
  }
});
