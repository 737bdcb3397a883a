import { expect, test } from 'vitest';
import { languageFiles } from './language-files.ts';

const ALL = [
  '/assets/lang_de_first-AB_1.js',
  '/assets/lang_de_pages-c-2.js',
  '/assets/lang_pt-br_first-d3.js',
];

test('one file of a language, of whatever version, keeps all of it and of no other', () => {
  expect(languageFiles(['/assets/lang_de_first-OLD.js', '/', '/assets/start-1.js'], ALL)).toEqual(
    ALL.slice(0, 2),
  );
  expect(languageFiles(['/assets/lang_pt-br_pages-OLD.js'], ALL)).toEqual(ALL.slice(2));
  expect(languageFiles(['/assets/lang_fr_first-OLD.js', '/assets/main-2.js'], ALL)).toEqual([]);
});
