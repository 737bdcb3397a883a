import { expect, test } from 'vitest';
import { matchTasks } from './match-tasks.ts';
import { readTask } from './read-task.ts';
import { smallLanguage, smallLibrary, smallTasks } from './small-tasks.suite.ts';
import { buildTaskIndex, openTaskIndex, packTaskIndex } from './task-index.ts';

const { index } = smallLibrary;
const best = (text: string): string | undefined => matchTasks(readTask(text, smallLanguage), index)[0]?.task;
const sure = (text: string): number => matchTasks(readTask(text, smallLanguage), index)[0]?.confidence ?? 0;

test('a term tells more the fewer tasks tell it', () => {
  expect(index.terms.get('fork')?.telling).toBe(1);
  expect(index.terms.get('wash')?.telling ?? 1).toBeLessThan(1);
});

test('what was packed and opened answers as before', () => {
  const opened = openTaskIndex(packTaskIndex(index));
  const sorted = (terms: typeof index.terms): readonly unknown[] =>
    [...terms].map(([term, { telling, naming, weights }]) => [term, telling, naming, ...weights]).sort();
  expect(sorted(opened.terms)).toEqual(sorted(index.terms));
  for (const text of ['wash the dishes', 'the grave', 'soap', 'nothing of it'])
    expect(matchTasks(readTask(text, smallLanguage), opened)).toEqual(
      matchTasks(readTask(text, smallLanguage), index),
    );
});

test('a task without a name is packed as well', () => {
  const bare = buildTaskIndex([...smallTasks, { id: 'bare', told: [] }], smallLanguage);
  expect(openTaskIndex(packTaskIndex(bare)).ids.at(-1)).toBe('bare');
});

test('finds by name, by synonym, by a word of the scene and with a slip', () => {
  expect(best('the dishes')).toBe('home.dishes');
  expect(best('rinse mugs')).toBe('home.dishes');
  expect(best('forks everywhere')).toBe('home.dishes');
  expect(best('wash myself')).toBe('care.shower');
  expect(best('shwoer')).toBe('care.shower');
  expect(best('the sower')).toBeUndefined();
});

test('takes what is meant, and what is turned away where there is nothing else', () => {
  expect(best("I don't want to wash the dishes, I want to shower")).toBe('care.shower');
  expect(best("I don't want to shower")).toBe('care.shower');
});

test('is sure of a name, and less so of one word among many, or of another language', () => {
  expect(sure('wash the dishes')).toBeGreaterThan(0.7);
  expect(sure('wash the dishes')).toBeGreaterThan(sure('round the corner of another street'));
  expect(sure('ich muss endlich das grave besuchen')).toBeLessThan(0.5);
  expect(matchTasks(readTask('xylophone', smallLanguage), index)).toEqual([]);
});
