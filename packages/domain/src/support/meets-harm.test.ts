import { expect, test } from 'vitest';
import { isUnargued, isUnpraised, meetsHarm, toneOf, type HarmPolicy, type Tone } from './meets-harm.ts';
import { small } from './small-lexicon.suite.ts';

const kindOf = (text: string, policy?: HarmPolicy): 'danger' | 'wish' | null =>
  meetsHarm(text, small, policy)?.kind ?? null;

const met: readonly (readonly [text: string, kind: 'danger' | 'wish'])[] = [
  ['I took all my pills', 'danger'],
  ['took all pills', 'danger'],
  ['took 20 tablets', 'danger'],
  ['took twenty 💊', 'danger'],
  ["I'll end it", 'danger'],
  ['i want to die', 'wish'],
  ['I WANT to die!', 'wish'],
  ['Made tea. I want to die. Ate.', 'wish'],
  ['want to die. took all my pills', 'danger'],
  ['took all my pills. want to die', 'danger'],
  ['k m s', 'wish'],
  ['so tired', 'wish'],
  ['gone', 'wish'],
  ['tea, gone, bed', 'wish'],
  ['it is over', 'wish'],
  ['over and out', 'wish'],
];

test.each(met)('meets "%s" as %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test.each([
  '',
  'took my pills',
  'took two pills',
  'took all my books',
  'took all of my pills',
  'I want, to die',
  'I want. To die',
  'die of laughter',
  'want to die of laughter',
  'want to die of laughter and took all my pills back',
  'it is gone',
  'gone fishing',
  'over it',
])('leaves "%s" alone', (text) => {
  expect(kindOf(text)).toBeNull();
});

test('a turn of speech takes back what it touches and nothing else', () => {
  expect(kindOf('want to die of laughter. want to die')).toBe('wish');
  expect(kindOf('want to die of laughter and i want to die')).toBe('wish');
});

test('faint words count where Cairn answers, never in a journal', () => {
  expect(kindOf('so tired', 'answers')).toBe('wish');
  expect(kindOf('so tired', 'journal')).toBeNull();
  expect(kindOf('so tired and i want to die', 'journal')).toBe('wish');
  expect(kindOf('so tired. took all my pills', 'journal')).toBe('danger');
});

test('a journal passes over what is quoted, and what grammar tells as past; an answer does not', () => {
  for (const text of ['"I want to die"', 'I wanted to die']) {
    expect(kindOf(text)).toBe('wish');
    expect(kindOf(text, 'journal')).toBeNull();
  }
  expect(kindOf('took all my pills', 'journal')).toBe('danger');
  expect(kindOf('now I wanted to die', 'journal')).toBe('wish');
  expect(kindOf('years ago I wanted to die', 'journal')).toBeNull();
});

const tones: readonly (readonly [text: string, tone: Tone])[] = [
  ['took all my pills', 'danger'],
  ['want to die and i fasted after the funeral', 'wish'],
  ['he wants to die', 'hardship'],
  ['friend wants to die, I fasted', 'hardship'],
  ['she took all my pills', 'hardship'],
  ['Tom wants to die', 'hardship'],
  ['went to the funeral', 'hardship'],
  ['fasted after the funeral', 'hardship'],
  ['never hit me', 'ordinary'],
  ['the film about a funeral', 'ordinary'],
  ['I do not want to die', 'unpraised'],
  ['years ago I wanted to die', 'unpraised'],
  ['fasted', 'unpraised'],
  ['ran 5 km', 'unpraised'],
  ['ran 4.5 km', 'ordinary'],
  ['not fasted', 'ordinary'],
  ['my friend fasted', 'ordinary'],
  ['song about fasted', 'ordinary'],
  ['fasted blood test', 'ordinary'],
  ['twice', 'ordinary'],
  ['twice times', 'unpraised'],
  ['song goes i want to die', 'ordinary'],
  ['I watered the beans', 'ordinary'],
];

test.each(tones)('"%s" is %s', (text, tone) => {
  expect(toneOf(text, small)).toBe(tone);
});

test('nothing about harm, weight or fasting is praised, however it is told', () => {
  for (const text of ['fasted', 'took all my pills', 'I do not want to die', 'he wants to die', 'ran 12 km'])
    expect(isUnpraised(text, small)).toBe(true);
  for (const text of [
    'washed up',
    'not fasted',
    'she fasted',
    'fasted blood test',
    'want to die of laughter',
  ])
    expect(isUnpraised(text, small)).toBe(false);
});

test.each([
  ['I eat plenty', true],
  ['I do not eat plenty', true],
  ['we eat plenty sense', false],
  ['he said "I eat plenty"', false],
  ['I eat', false],
])('%j is of what no win answers: %s, and its tone is ordinary', (text, isIt) => {
  expect(isUnargued(text, small)).toBe(isIt);
  expect(toneOf(text, small)).toBe('ordinary');
});
