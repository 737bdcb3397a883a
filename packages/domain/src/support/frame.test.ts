import { expect, test } from 'vitest';
import { isNegated, isPast, isQuoted, personOf } from './frame.ts';
import { readPassage, type Passage } from './passage.ts';
import type { Found } from './phrases.ts';
import { small } from './small-lexicon.suite.ts';

/** The text, and its last phrase of danger or wish. */
const read = (text: string): { passage: Passage; cue: Found } => {
  const passage = readPassage(text, small);
  const cue = passage.found
    .filter(({ kind }) => kind === 'danger' || kind === 'wish' || kind === 'others')
    .at(-1);
  if (cue === undefined) throw new Error(`No phrase in: ${text}`);
  return { passage, cue };
};

test.each([
  ['i want to die', 'writer'],
  ['i really have wanted to die', 'writer'],
  ['it makes me want to die', 'writer'],
  ['she wanted to die', 'other'],
  ['she wanted to die and i ate', 'other'],
  ['my friend really wanted to die', 'other'],
  ['my friend, want to die', 'unsaid'],
  ['my friend... want to die', 'unsaid'],
  ['she never wanted to die', 'other'],
  ['want to die', 'unsaid'],
  ['she left want to die', 'unsaid'],
  ['row with my friend want to die', 'unsaid'],
  ['with friend want to die', 'unsaid'],
  ['talk with my friend who want to die', 'other'],
  ['a friend from the school want to die', 'other'],
  ['friend from school really wanted to die', 'other'],
  ['i from the friend want to die', 'writer'],
  ['the friend want to die', 'other'],
  ['with really friend want to die', 'other'],
  ['friend with really want to die', 'unsaid'],
  ['he really do have was really do have want to die', 'unsaid'],
  ['he really do have was really want to die', 'other'],
  ['he really do have want to die', 'other'],
  ['he am that want to die', 'other'],
  ['she and i want to die', 'writer'],
  ['he let me die', 'writer'],
] as const)('"%s" is about the %s', (text, person) => {
  const { passage, cue } = read(text);
  expect(personOf(passage, cue)).toBe(person);
});

test.each([
  'do not want to die',
  'dont wanna die',
  'never really want to die',
  'i do not think i want to die',
  'i do not think that i want to die',
  'never, i do not want to die',
  'never tea one two three want to die',
  'no tea to want to die',
  'no really want to die',
  'no want to die',
  'without tea of want to die',
  'not that i want to die',
  'never that i want to die',
  'not tea want to die',
  'not to cut myself',
  'never cut myself',
  'without kill myself',
  'not now i never want to die',
])('"%s" is turned round', (text) => {
  const { passage, cue } = read(text);
  expect(isNegated(passage, cue)).toBe(true);
});

test.each([
  'want to die',
  'not, want to die',
  'not... want to die',
  'no. want to die',
  'i can not cope i want to die',
  'no i want to die',
  'not sure i want to die',
  'not sure want to die',
  'not slept and want to die',
  'never not want to die',
  'not never i want to die',
  'i think i want to die',
  'do not know i want to die',
  'not to sleep here think i want to die',
  'not x y think i want to die',
  'never tea one two three four five want to die',
  'no tea want to die',
  'to no tea want to die',
  'never hope cut myself',
  'not think tea tea i want to die',
  'not think i never not want to die',
  'no tea really want to die',
  'without tea want to die',
  'that i want to die',
  'not see that i want to die',
  'not, that i want to die',
  'no hope cut myself',
  'not sure cut myself',
  'not and cut myself',
])('"%s" stands', (text) => {
  const { passage, cue } = read(text);
  expect(isNegated(passage, cue)).toBe(false);
});

test.each([
  'years ago i wanted to die',
  'when i was 15 i wanted to die',
  'when i was so young i wanted to die',
  'i wanted to die years ago',
  'i wanted to die a few years ago',
  'i wanted to die, that was years ago',
  'was let me die, x years ago',
  'had kill myself, years ago',
  'wanted to die, tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea years ago',
  'years ago i was young and wanted to die',
  'years ago tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea wanted to die',
  'years ago and had kill myself',
  'wanted to die tea tea tea tea tea tea tea years ago',
  'i used to want to die',
  'today i see: years ago i wanted to die',
  'years ago tea tea tea tea tea tea tea tea wanted to die',
  'years ago cut myself',
  'tea tea tea tea years ago kill myself',
  'and years ago kill myself',
  'years ago kill myself and ate',
  'years ago tea tea tea tea tea tea tea tea kill myself',
  'years ago today i wanted to die',
])('"%s" is long past', (text) => {
  const { passage, cue } = read(text);
  expect(isPast(passage, cue, false)).toBe(true);
});

test.each([
  'i wanted to die',
  'years ago i want to die',
  'want to die years ago',
  'years ago, want to die',
  'years ago really want to die',
  'years ago. wanted to die',
  'years ago, now i wanted to die',
  'years ago i was young and kill myself',
  'years ago tea tea tea tea tea tea tea tea tea kill myself',
  'years ago tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea wanted to die',
  'today i ate and wanted to die',
  'wanted to die, i ate years ago',
  'wanted to die, now and years ago',
  'kill myself, tea tea tea tea tea tea tea tea tea years ago',
  'wanted to die, tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea years ago',
  'wanted to die and years ago i ate',
  'wanted to die i say years ago',
  'wanted to die today years ago',
  'wanted to die. years ago',
  'wanted to die tea tea tea tea tea tea tea tea years ago',
])('"%s" is not long past', (text) => {
  const { passage, cue } = read(text);
  expect(isPast(passage, cue, false)).toBe(false);
});

test('grammar alone tells the past only where it is asked, and where nothing says that it is these days', () => {
  const past = (text: string, byGrammar: boolean): boolean => {
    const { passage, cue } = read(text);
    return isPast(passage, cue, byGrammar);
  };
  expect(past('i wanted to die', true)).toBe(true);
  expect(past('i wanted to die', false)).toBe(false);
  expect(past('i wanted to die today', true)).toBe(false);
  expect(past('wanted to die, tea tea tea tea tea tea tea tea tea today', true)).toBe(true);
  expect(past('today and i wanted to die', true)).toBe(true);
  expect(past('i want to die', true)).toBe(false);
});

test.each([
  'the song says i want to die',
  'it says that i really want to die',
  'she said i want to die',
  'she really said that i want to die',
  'sure he tea tea says i want to die',
  'a film about want to die',
  'a film all about tea tea tea want to die',
  'the film "i want to die"',
  'a friend said "i want to die"',
  'friend tea tea tea said it was "want to die"',
  'he says "i want to die"',
  'a song, "take this. i" goes "want to die"',
])('"%s" is somebody else’s words', (text) => {
  const { passage, cue } = read(text);
  expect(isQuoted(passage, cue)).toBe(true);
});

test.each([
  'i want to die',
  '"i want to die"',
  'i said i want to die',
  'said want to die',
  'she said no to a b i want to die',
  'no matter what she says i want to die',
  'a song and i want to die',
  'the film. "i want to die"',
  'i said "i want to die"',
  'friend tea tea tea tea said "want to die"',
  'my friend. said "i want to die"',
  'film about x. want to die',
  'a film about tea tea tea tea want to die',
  'she says it is fine but i want to die',
  'want to die says the song',
  '"the film" i want to die',
  '"the film" and "i want to die"',
])('"%s" is the writer’s own', (text) => {
  const { passage, cue } = read(text);
  expect(isQuoted(passage, cue)).toBe(false);
});
