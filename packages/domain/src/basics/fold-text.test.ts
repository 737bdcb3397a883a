import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test.each([
  ['Café À', 'cafe a'],
  ['WASHED One Cup', 'washed one cup'],
  ['ﬁve ①', 'five 1'],
  ['Ångström', 'angstrom'],
  ['Ёлка', 'елка'],
  ['שָׁלוֹם', 'שלום'],
  ["Mum’s and Mum's", "mum’s and mum's"],
  ['', ''],
])('makes “%s” comparable', (text, folded) => {
  expect(foldText(text)).toBe(folded);
  expect(foldText(folded)).toBe(folded);
});

test('two ways to write one letter are alike', () => {
  expect(foldText('e\u0301')).toBe(foldText('\u00c9'));
});
