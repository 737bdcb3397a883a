import { expect, test } from 'vitest';
import { matchOwn, type OwnLadder } from './own-ladder.ts';
import { shrinkText, type ShrinkWish } from './shrink-text.ts';
import type { Shrunk } from './shrunk.ts';
import { aStep, smallLanguage, smallLibrary } from './small-tasks.suite.ts';

const shrunk = (text: string, more: Partial<ShrinkWish> = {}): Shrunk =>
  shrinkText({ text, tone: 'ordinary', own: [], not: [], ladder: null, ...more }, smallLibrary);

const anOwn = (title: string, more: Partial<OwnLadder> = {}): OwnLadder => ({
  id: `own-${title}`,
  title,
  area: 'home',
  steps: [aStep('Open the shed')],
  finished: true,
  ...more,
});

test('words met by the check get Help alone', () => {
  for (const tone of ['danger', 'wish'] as const) {
    const met = shrunk('wash the dishes', { tone, ladder: 'home.dishes' });
    expect(met).toMatchObject({ kind: 'help', steps: [], others: [], tasks: [], title: null, line: null });
  }
});

test('what is never laddered gets rest, whatever it matches', () => {
  const met = shrunk('wash the dishes', { tone: 'unpraised', ladder: 'home.dishes' });
  expect(met).toMatchObject({ kind: 'gentle', ladder: null, line: 'Let us rest here.', others: [] });
  expect(shrunk('', { tone: 'unpraised' })).toMatchObject({ kind: 'gentle', ladder: null, confidence: 0 });
});

test('beside it may stand the reply to this alone, or one of the few ladders that may', () => {
  expect(shrunk('wash myself', { tone: 'unpraised' })).toMatchObject({
    kind: 'gentle',
    ladder: 'care.shower',
    line: 'Water can be kind.',
  });
  expect(shrunk('lonely', { tone: 'unpraised' })).toMatchObject({ line: 'A thread can be thin and hold.' });
});

test('a hard thing gets its own line, a ladder that does not argue, or the line for all', () => {
  const hard = (text: string): Shrunk => shrunk(text, { tone: 'hardship' });
  expect(hard('mourning')).toMatchObject({ ladder: 'meaning.grief', line: 'There is no hurry with it.' });
  expect(hard('visit the grave')).toMatchObject({ ladder: 'meaning.grief', line: 'That is hard.' });
  expect(hard('wash the dishes')).toMatchObject({ ladder: null, line: 'That is hard.' });
  expect(hard('')).toMatchObject({ kind: 'gentle', confidence: 0 });
});

test('a task that is known gets its ladder, with the next best beside it', () => {
  const known = shrunk('wash');
  expect(shrunk('wash the dishes')).toMatchObject({ kind: 'ladder', area: 'home', ladder: 'home.dishes' });
  expect(known.others.map(({ ladder }) => ladder)).not.toContain(known.ladder);
});

test('"not this" gives another', () => {
  expect(shrunk('the dishes', { not: ['home.dishes'] }).ladder).not.toBe('home.dishes');
});

test('a feeling is met, and a task is taken before the feeling about it', () => {
  expect(shrunk('so lonely')).toMatchObject({ kind: 'gentle', line: 'A thread can be thin and hold.' });
  expect(shrunk('lonely, wash the dishes, dirty plates')).toMatchObject({ ladder: 'home.dishes' });
});

test('what is not known is said, and shaped', () => {
  expect(shrunk('xylophone')).toMatchObject({
    kind: 'shaped',
    ladder: null,
    line: 'I do not know this one.',
  });
  expect(shrunk('').steps.length).toBeGreaterThan(0);
});

test('the ladder that was chosen is given, one of the catalogue or one of their own', () => {
  expect(shrunk('anything', { ladder: 'care.shower' })).toMatchObject({ kind: 'ladder', confidence: 1 });
  const own = [anOwn('The shed')];
  expect(shrunk('anything', { ladder: 'own-The shed', own })).toMatchObject({ kind: 'own' });
  expect(shrunk('the dishes', { ladder: 'of a later release' })).toMatchObject({ ladder: 'home.dishes' });
});

test('several tasks are told apart, in their own words, and what is not wanted is none', () => {
  expect(shrunk('Dishes, shower').tasks).toEqual(['Dishes', 'shower']);
  expect(shrunk("I don't want to wash the dishes, I want to shower").tasks).toEqual([]);
  expect(shrunk('dishes and plates').tasks).toEqual([]);
  expect(shrunk('dishes, xylophone, harp, flute, organ').tasks).toEqual([]);
  expect(shrunk(`dishes, ${'word '.repeat(12)}shower`).tasks).toEqual([]);
});

test('their own ladders come first, finished ones before begun ones', () => {
  const own = [anOwn('Dishes', { id: 'begun', finished: false }), anOwn('Dishes', { id: 'done' })];
  expect(shrunk('the dishes', { own })).toMatchObject({ kind: 'own', ladder: 'done' });
  expect(shrunk('the dishes', { own, not: ['done'] })).toMatchObject({ ladder: 'begun' });
  expect(shrunk('the dishes', { own: [anOwn('Dishes', { steps: [] })] }).kind).toBe('ladder');
});

test('a ladder of their own has to be alike, one that was begun more so', () => {
  const found = (title: string, finished: boolean): boolean =>
    matchOwn(
      { text: 'clear the shed roof', own: [anOwn(title, { finished })] },
      smallLanguage,
      smallLibrary.learnt,
    ) !== null;
  expect(found('Clear the shed', true)).toBe(true);
  expect(found('Shed with roof and door', true)).toBe(false);
  expect(found('The dishes', true)).toBe(false);
  expect(found('Clear shed door', true)).toBe(true);
  expect(found('Clear shed door', false)).toBe(false);
});
