import { expect, test } from 'vitest';
import { localeOf, unknownLanguage } from './locale-of.ts';

test.each([
  ['de', 'de'],
  ['DE', 'de'],
  ['de-AT', 'de'],
  ['de_DE.UTF-8', 'de'],
  ['PT_br', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['en_GB.UTF-8', 'en'],
  ['EN', 'en'],
  ['C.UTF-8', 'en'],
  ['en-XA', 'en-XA'],
])('CAIRN_LANG=%s speaks %s', (asked, locale) => {
  expect(localeOf({ CAIRN_LANG: asked, LANG: 'es_ES.UTF-8' })).toBe(locale);
  expect(unknownLanguage({ CAIRN_LANG: asked })).toBe(null);
});

test.each(['xx', 'Klingon', 'nl_NL.UTF-8', '-', 'denmark'])(
  'CAIRN_LANG=%s is told to be unknown',
  (asked) => {
    expect(localeOf({ CAIRN_LANG: asked, LANG: 'de_DE.UTF-8' })).toBe('en');
    expect(unknownLanguage({ CAIRN_LANG: asked })).toBe(asked.replace(/[.].*/, '').replace('_', '-'));
  },
);

test('nothing asked is nothing unknown; a draft comes to whoever asks for it', () => {
  expect(unknownLanguage({ LANG: 'xx' })).toBe(null);
  expect(unknownLanguage({ CAIRN_LANG: ' ' })).toBe(null);
  expect(localeOf({ LANG: 'de_DE.UTF-8' })).toBe('en');
});
