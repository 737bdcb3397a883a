import { MOST_PLAN_ENTRIES, PLAN_PART_IDS } from '@cairn/domain';
import { expect, test } from 'vitest';
import { CONTENT_LOCALES } from '../content-locale.ts';
import { bannedWordRules, findBannedWords } from '../check/banned-words.ts';
import { findPhrases } from '../check/find-phrases.ts';
import { readingGrade } from '../check/reading-grade.ts';
import { helpContent } from './help-content.ts';
import { GROUNDING_IDS, TRUSTED_ROLES } from './help-structure.ts';
import type { HelpContent, Practice } from './help-structure.ts';

/** Words for means. Part six, like everything else here, names none. */
const MEANS =
  'pill* tablet* medicine* medication* drug* overdose* rope* blade* razor* knife knives gun* weapon* bridge* train* alcohol poison* height* roof*'.split(
    ' ',
  );

const practiceLines = ({ title, steps }: Practice): readonly string[] => [title, ...steps];

const groupsOf = (help: HelpContent): Readonly<Record<string, readonly string[]>> => ({
  grounding: help.grounding.flatMap((way) => [...practiceLines(way), ...practiceLines(way.instead)]),
  stayWithMe: help.stayWithMe,
  planTitles: help.plan.map(({ title }) => title),
  planGuides: help.plan.map(({ guide }) => guide),
  planExamples: help.plan.flatMap(({ examples }) => examples),
  ...help.firstLines,
});

const linesOf = (help: HelpContent): readonly string[] => Object.values(groupsOf(help)).flat();

/** As the reading grade wants them: one sentence each. */
const sentencesOf = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split(/(?<=[.?:])\s+/));

test.each(CONTENT_LOCALES)('Help in %s says no word that Cairn does not say', (locale) => {
  for (const line of linesOf(helpContent(locale)))
    expect(findBannedWords(line, bannedWordRules.interface), line).toEqual([]);
});

test('Help has no exclamation mark: it is opened on hard days', () => {
  expect(linesOf(helpContent('en')).filter((line) => line.includes('!'))).toEqual([]);
});

test.each(Object.keys(groupsOf(helpContent('en'))))('%s reads at grade six or lower', (group) => {
  expect(readingGrade(sentencesOf(groupsOf(helpContent('en'))[group] ?? []))).toBeLessThanOrEqual(6);
});

test('no sentence of Help is hard to read on its own', () => {
  const hard = sentencesOf(linesOf(helpContent('en')))
    .filter((sentence) => sentence.split(' ').length >= 5)
    .filter((sentence) => readingGrade([sentence]) > 6);
  expect(hard).toEqual([]);
});

test('each grounding has another of the same weight, and both fit in five lines', () => {
  const { grounding } = helpContent('en');
  expect(grounding.map(({ id }) => id)).toEqual(GROUNDING_IDS);
  for (const way of grounding)
    for (const { title, steps } of [way, way.instead]) {
      expect(title).not.toBe('');
      expect(steps.length, title).toBeGreaterThanOrEqual(3);
      expect(steps.length, title).toBeLessThanOrEqual(5);
    }
});

test('stay with me is one sentence, in three to five wordings', () => {
  const { stayWithMe } = helpContent('en');
  expect(stayWithMe.length).toBeGreaterThanOrEqual(3);
  expect(stayWithMe.length).toBeLessThanOrEqual(5);
  for (const sentence of stayWithMe) expect(sentence).toMatch(/^[^.?:]+\.$/);
});

test('the plan has its six parts in order, each with a line and more examples than it holds entries', () => {
  const { plan } = helpContent('en');
  expect(plan.map(({ id }) => id)).toEqual(PLAN_PART_IDS);
  expect(new Set(plan.map(({ title }) => title)).size).toBe(6);
  for (const { title, guide, examples } of plan) {
    expect(guide, title).toMatch(/[.?]$/);
    expect(new Set(examples).size, title).toBeGreaterThan(MOST_PLAN_ENTRIES);
  }
});

test('the plan names no means', () => {
  const said = helpContent('en').plan.flatMap(({ title, guide, examples }) => [title, guide, ...examples]);
  expect(said.filter((line) => findPhrases(line, MEANS).length > 0)).toEqual([]);
  expect(findPhrases('Give my tablets to someone', MEANS)).toHaveLength(1);
});

test('each role has first lines that fit in one message', () => {
  const { firstLines } = helpContent('en');
  expect(Object.keys(firstLines)).toEqual([...TRUSTED_ROLES]);
  for (const role of TRUSTED_ROLES) {
    expect(firstLines[role].length, role).toBeGreaterThanOrEqual(2);
    for (const line of firstLines[role]) expect(line.length, line).toBeLessThanOrEqual(140);
  }
});

test('nobody has reviewed the words yet, and they say so', () => {
  expect(helpContent('en').review.reviewedOn).toBeNull();
});
