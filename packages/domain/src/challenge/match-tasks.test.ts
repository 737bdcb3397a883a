import { expect, test } from 'vitest';
import { learnTasks } from './learn-tasks.ts';
import { marksOf, openLearntTasks, packLearntTasks, readLearnt, tellingOf } from './learnt-tasks.ts';
import { matchTasks } from './match-tasks.ts';
import { readTask } from './read-task.ts';
import { smallLanguage, smallLibrary, smallTold } from './small-tasks.suite.ts';

const { learnt } = smallLibrary;
const matches = (text: string, not: readonly string[] = []) =>
  matchTasks(readTask(text, smallLanguage), learnt, not);
const best = (text: string): string | undefined => matches(text).known[0]?.task;
const sure = (text: string): number => matches(text).known[0]?.confidence ?? 0;

test('finds by name, by synonym, by a word of the scene and with a slip', () => {
  expect(best('the dishes')).toBe('home.dishes');
  expect(best('rinse mugs')).toBe('home.dishes');
  expect(best('forks everywhere')).toBe('home.dishes');
  expect(best('wash myself')).toBe('care.shower');
  expect(best('showwer')).toBe('care.shower');
});

test('takes what is meant, and what is turned away where there is nothing else', () => {
  expect(best("I don't want to wash the dishes, I want to shower")).toBe('care.shower');
  expect(best("I don't want to shower")).toBe('care.shower');
});

test('is sure of a name, and less so of one word among many, or of another language', () => {
  expect(sure('wash the dishes')).toBeGreaterThan(0.7);
  expect(sure('wash the dishes')).toBeGreaterThan(sure('round the corner of another street'));
  const foreign = matches('ich muss endlich mal zum Amt');
  expect(foreign.none).toBeGreaterThan(foreign.known[0]?.confidence ?? 0);
});

test('all tasks and none of them are one together, also without those that it is not', () => {
  for (const not of [[], ['home.dishes']]) {
    const { known, none } = matches('wash the plates', not);
    expect(known.reduce((sum, { confidence }) => sum + confidence, none)).toBeCloseTo(1, 9);
    expect(known.map(({ task }) => task)).not.toContain(not[0]);
  }
  // What it is not makes nothing else likelier.
  expect(matches('wash the dishes', ['home.dishes']).none).toBeGreaterThan(0.7);
  expect(matches('')).toEqual({ known: [], none: 1 });
});

test('the same sentences teach the same, in whatever order they are packed and opened', () => {
  const again = learnTasks(smallTold, smallLanguage);
  expect(packLearntTasks(again)).toEqual(packLearntTasks(learnt));
  const opened = openLearntTasks(packLearntTasks(learnt));
  expect(opened.tasks).toEqual(learnt.tasks);
  for (const text of ['wash the dishes', 'the grave', 'soap', 'mourning', 'fly a kite']) {
    const [one, other] = [learnt, opened].map((reading) =>
      matchTasks(readTask(text, smallLanguage), reading),
    );
    expect(other?.known[0]?.task).toBe(one?.known[0]?.task);
    expect(other?.none).toBeCloseTo(one?.none ?? 0, 0);
  }
  expect(packLearntTasks(openLearntTasks(packLearntTasks(opened)))).toEqual(packLearntTasks(opened));
});

test('no weight speaks against a task, and a word of one task tells more than a word of two', () => {
  for (const [, pairs] of learnt.weights) expect(pairs.every((amount) => amount >= 0)).toBe(true);
  expect(tellingOf('fork', learnt)).toBeGreaterThan(tellingOf('wash', learnt));
  expect(tellingOf('xylophone', learnt)).toBe(0.8);
});

test('the marks of a sentence are of one strength together, however long it is', () => {
  const all = (): boolean => true;
  for (const text of ['soap', 'wash the dirty plates and the forks in the sink']) {
    const marks = marksOf(readTask(text, smallLanguage), all, all);
    expect(marks.reduce((sum, { strength }) => sum + strength ** 2, 0)).toBeCloseTo(1, 9);
    expect(new Set(marks.map(({ mark }) => mark)).size).toBe(marks.length);
  }
});

test('says how many words were never told', () => {
  const marks = (text: string): readonly string[] =>
    marksOf(
      readTask(text, smallLanguage),
      (mark) => mark.startsWith('?'),
      (term) => learnt.weights.has(term),
    ).map(({ mark }) => mark);
  expect(marks('wash the dishes')).toEqual([]);
  expect(marks('wash the dishes with xylophones')).toEqual(['?1']);
  expect(marks('xylophones, zithers')).toEqual(['?2', '?half', '?all']);
  expect(marks('wash xylophones, zithers, gongs')).toEqual(['?3', '?half']);
  expect(readLearnt(readTask('gongs', smallLanguage), learnt).size).toBe(learnt.tasks.length);
});
