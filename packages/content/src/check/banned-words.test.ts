import { expect, test } from 'vitest';
import { allowingWords, bannedWordRules, findBannedWords } from './banned-words.ts';
import type { TextKind } from './banned-words.ts';

const rulesIn = (text: string, kind: TextKind): string[] =>
  findBannedWords(text, bannedWordRules[kind]).map(({ rule }) => rule);

test.each([
  'Cairn treats low mood',
  'It cures you',
  'A therapy for your pocket',
  'Clinically proven',
  'Reduces symptoms',
  'Reduces depression',
  'Detects a low mood',
  'Diagnoses how you are',
  'Screens for depression',
  'Monitors your depression',
  'Prevents relapse',
  'Prescribed by doctors',
  'Overcoming depression, one stone at a time',
])('finds the claim in "%s"', (text) => {
  expect(rulesIn(text, 'interface')).toContain('claim');
  expect(rulesIn(text, 'activity')).toContain('claim');
});

test.each(['Streak', 'missed', 'failed', 'overdue', 'lapse', 'compliance', 'score', 'SHOULD', 'patient'])(
  'finds the word "%s" in the interface',
  (word) => {
    expect(rulesIn(`Your ${word} today`, 'interface')).toEqual(['banned-word']);
  },
);

test.each(['just', 'only', 'must', 'easy', 'simply'])('finds the copy word "%s"', (word) => {
  expect(rulesIn(`It is ${word} this`, 'interface')).toEqual(['banned-word']);
});

test('takes whole words only, in any case, also with a curly apostrophe', () => {
  expect(rulesIn('Adjust the picture, underscore it, uneasy, mustard', 'interface')).toEqual([]);
  expect(rulesIn('A read-only view', 'interface')).toEqual([]);
  expect(rulesIn('You shouldn’t', 'interface')).toEqual(['banned-word']);
});

test('lets a sentence deny a claim, but not the next one make it', () => {
  expect(rulesIn('Cairn is not therapy and never treats anybody.', 'interface')).toEqual([]);
  expect(rulesIn('No account. It cures you.', 'interface')).toEqual(['claim']);
});

test('allows a word where the caller says so', () => {
  const scales = allowingWords(bannedWordRules.interface, ['score']);
  expect(findBannedWords('Your score', scales)).toEqual([]);
  expect(findBannedWords('Your streak', scales)).toHaveLength(1);
});

test('holds documents to the words as well, and to claims as a document would make them', () => {
  expect(rulesIn('Readers should know that it is only retried.', 'document')).toHaveLength(2);
  expect(rulesIn('The relay treats every chunk as bytes; no screens change.', 'document')).toEqual([]);
  expect(rulesIn('Cairn treats depression.', 'document')).toEqual(['claim']);
  expect(rulesIn('Cairn reduces your symptoms.', 'document')).toEqual(['claim']);
  expect(rulesIn('A clinically proven companion for overcoming depression.', 'document')).toHaveLength(2);
  expect(rulesIn('Cairn is a therapy app.', 'document')).toContain('claim');
});

test('what is read before Cairn is held to every claim, and may deny it', () => {
  expect(rulesIn('Good therapy.', 'public')).toEqual(['claim']);
  expect(rulesIn('Cairn is not a medical device, not therapy.', 'public')).toEqual([]);
  expect(rulesIn('It never says that you failed. No streaks.', 'public')).toEqual([]);
  expect(rulesIn('You failed.', 'public')).toEqual(['banned-word']);
});

test.each([
  'You came back 4 times',
  'Came back four times',
  'That took something.',
  'A mental pat',
  "You haven't written",
  'A neglected area',
])('finds what hurts in "%s"', (text) => {
  for (const kind of ['interface', 'activity', 'public', 'document'] as const)
    expect(rulesIn(text, kind)).toEqual(['banned-word']);
});

test('lets a document deny, quote and report', () => {
  expect(rulesIn('Cairn never treats depression.', 'document')).toEqual([]);
  expect(rulesIn('The words `treats depression` and "prevents relapse" stay out.', 'document')).toEqual([]);
  expect(rulesIn('In one trial the method reduced depressive symptoms (n=440).', 'document')).toEqual([]);
});

test('names the line', () => {
  expect(findBannedWords('fine\nYour streak', bannedWordRules.interface)).toEqual([
    { rule: 'banned-word', where: '2', message: '"streak" is a word Cairn does not say' },
  ]);
});
