import { expect, test } from 'vitest';
import { foldLetters } from './fold-letters.ts';
import { foldText } from './fold-text.ts';

test.each([
  ['Łóżko', 'lozko'],
  ['Straße', 'strasse'],
  ['Øl og brød', 'ol og brod'],
  ['cœur', 'coeur'],
  ['إلى المكتبة', 'الي المكتبه'],
  ['غُرْفَـــة', 'غرفه'],
  ['٣٠ حبة', '30 حبه'],
  ['plain', 'plain'],
])('brings “%s” to the letters that it is typed with', (text, folded) => {
  expect(foldLetters(foldText(text))).toBe(folded);
  expect(foldLetters(folded)).toBe(folded);
});
