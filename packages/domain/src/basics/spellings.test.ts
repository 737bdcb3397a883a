import { expect, test } from 'vitest';
import { foldLetters } from './fold-letters.ts';
import { foldText } from './fold-text.ts';
import { spellingsOf } from './spellings.ts';

const whole = { isBeginning: false };

test.each([
  ['lodz', 'łodz'],
  ['Łódź', 'lodz'],
  ['Lulliłka', 'lulliłka'],
  ['strasse', 'straße'],
  ['Straße', 'strasse'],
  ['rodgrod', 'rødgrød'],
  ['RØDGRØD', 'rodgrod'],
  ['coeur', 'cœur'],
  ['aeble', 'æble'],
  ['duong', 'đuong'],
  ['ilik', 'ılık'],
  ['thad', 'það'],
  ['الي', 'إلى'],
  ['مدرسة', 'مدرسه'],
  ['احمد', 'أحمد'],
])('"%s" is found as %s', (typed, written) => {
  expect(spellingsOf(typed, whole)).toContain(written);
});

test('the word as it was typed comes first, and each spelling once', () => {
  const all = spellingsOf('Zażółć', whole);
  expect(all[0]).toBe('Zażółć');
  expect(new Set(all).size).toBe(all.length);
});

test('each spelling folds to the same word, and a long word stays bounded', () => {
  const word = 'dissociationhaelodhthlllliiiiooooooddddd';
  const all = spellingsOf(word, whole);
  expect(all.length).toBeLessThan(200);
  expect(new Set(all.map((one) => foldLetters(foldText(one))))).toEqual(new Set([word]));
});

test('half of a pair may begin its letter, at the end and nowhere else', () => {
  expect(spellingsOf('stras', { isBeginning: true })).toContain('straß');
  expect(spellingsOf('stras', whole)).not.toContain('straß');
  expect(spellingsOf('susan', { isBeginning: true })).not.toContain('ßusan');
});

test('scripts without such letters are left as they are', () => {
  expect(spellingsOf('がき', whole)).toEqual(['がき']);
  expect(spellingsOf('хліб', whole)).toEqual(['хліб']);
  expect(spellingsOf('', { isBeginning: true })).toEqual(['']);
});
