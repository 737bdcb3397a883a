import { readFileSync } from 'node:fs';
import { LIFE_AREAS, type OwnLadder } from '@cairn/domain';
import { expect, test } from 'vitest';
import { checkOfferedStep, readingGrade, shrinkReport } from '../check/index.ts';
import { besideHardship, gentleWords, hardshipWords, unpraisedWords } from '../en/data/shrink-gentle.ts';
import { cuesOne } from '../en/data/shrink-cues-one.ts';
import { cuesTwo } from '../en/data/shrink-cues-two.ts';
import { feelingWords } from '../en/data/shrink-feelings.ts';
import { sayingsA } from '../en/data/shrink-sayings-a.ts';
import { sayingsB } from '../en/data/shrink-sayings-b.ts';
import { sceneWords } from '../en/data/shrink-scenes.ts';
import { sayingWords } from '../en/data/shrink-sayings.ts';
import { shapedWords } from '../en/data/shrink-shaped.ts';
import { bannedWordRules, findBannedWords } from '../check/banned-words.ts';
import { ladders } from '../ladders/index.ts';
import { readSaid } from '../../generate-from.ts';
import { LEARNT_FROM } from './generated/en-learnt.ts';
import { laddersFileText } from './shrink-file.ts';
import { digestOf, toldSentences } from './told-sentences.ts';
import { shrink } from './index.ts';

const ordinary = { tone: 'ordinary' } as const;
/** The held-out half as it is understood today: it may not be understood less. */
const HELD_OUT_FLOOR = 0.92;
const known = new Set(ladders().map(({ id }) => id));

const remedy = 'run: npm run generate -w @cairn/content';

test('what is committed is what the ladders make, and what these sentences taught', () => {
  const committed = readFileSync(new URL('generated/en-ladders.ts', import.meta.url), 'utf8');
  expect(committed, remedy).toBe(laddersFileText());
  expect(LEARNT_FROM, remedy).toBe(digestOf(toldSentences(readSaid())));
});

test('each sentence is told of one task that there is, and there are many of each', () => {
  const files = readSaid();
  const tasks = files.flatMap((file) => file.match(/^## .+$/gmu) ?? []).map((line) => line.slice(3));
  const feelings = Object.keys(gentleWords).map((id) => `gentle:${id}`);
  const none = ['shaped:language', 'shaped:nonsense', 'shaped:task'];
  expect(tasks.toSorted()).toEqual([...known, ...feelings, ...none].sort());
  const lines = files.flatMap((file) => file.split('\n')).filter((line) => /^[^#]/u.test(line));
  expect(new Set(lines).size).toBe(lines.length);
  for (const file of files)
    for (const part of file.split(/^## /mu).slice(1))
      expect(part.trim().split('\n').length, part.slice(0, 30)).toBeGreaterThan(60);
});

test('understands as much of the challenge set as it reached, and prints no step that a rule is against', () => {
  const { tuning, heldOut } = shrinkReport(() => performance.now());
  expect(tuning.right / tuning.cases).toBeGreaterThanOrEqual(0.94);
  expect(heldOut.right / heldOut.cases).toBeGreaterThanOrEqual(HELD_OUT_FLOOR);
  for (const half of [tuning, heldOut]) {
    expect(half.stepFaults).toEqual([]);
    expect(half.nonsense).toBe(0);
    // Being hurt by somebody is hardship (domain.md 5.5): met gently, and never as a task.
    const met = half.faults
      .filter(({ expected }) => expected === 'kind:help')
      .map(({ got }) => got.split(' ')[0]);
    expect(met.filter((kind) => kind !== 'gentle')).toEqual([]);
    expect(half.several.right / half.several.cases).toBeGreaterThanOrEqual(0.8);
  }
});

test('every task is among the ladders, and every ladder has words of its own to be found by', () => {
  for (const cues of [cuesOne, cuesTwo, sceneWords, sayingWords, sayingsA, sayingsB])
    expect(Object.keys(cues).filter((id) => !known.has(id))).toEqual([]);
  const cued = new Set([...Object.keys(cuesOne), ...Object.keys(cuesTwo)]);
  expect([...known].filter((id) => !cued.has(id) || sceneWords[id] === undefined)).toEqual([]);
  expect(besideHardship.filter((id) => !known.has(id))).toEqual([]);
});

test('every ladder is found by each of its own names, or stands among the others', () => {
  const names = ladders().flatMap(({ id, aliases }) => aliases.map((alias) => [id, alias] as const));
  const lost = names.filter(([id, alias]) => {
    const { ladder, others } = shrink(alias, ordinary);
    return ladder !== id && !others.some((other) => other.ladder === id);
  });
  expect(lost.length / names.length).toBeLessThan(0.08);
});

const replies = [...Object.values(gentleWords), hardshipWords, unpraisedWords];

test('a line that meets a feeling is short, plain, and says nothing that Cairn does not say', () => {
  expect(Object.keys(gentleWords)).toEqual(Object.keys(feelingWords));
  const lines = [...replies.map(({ line }) => line), shapedWords.line];
  for (const line of lines) {
    expect(findBannedWords(line, bannedWordRules.interface), line).toEqual([]);
    expect(line.length, line).toBeLessThanOrEqual(110);
    expect(line).not.toMatch(/!/u);
  }
  expect(readingGrade(lines.flatMap((line) => line.split(/(?<=[.])\s/u)))).toBeLessThanOrEqual(6);
});

test('what a reply offers is a ladder that there is, or steps from the smallest up that pass every rule', () => {
  for (const { offers } of replies) {
    if (typeof offers === 'string') {
      expect(known.has(offers)).toBe(true);
      continue;
    }
    expect(offers.area === null || LIFE_AREAS.includes(offers.area)).toBe(true);
    expect(offers.steps[0]).toMatchObject({ energy: 1 });
    expect(offers.steps[0]?.minutes).toBeLessThanOrEqual(2);
  }
  const steps = replies.flatMap(({ offers }) => (typeof offers === 'string' ? [] : offers.steps));
  for (const step of [...steps, ...shapedWords.steps])
    expect(checkOfferedStep({ ...step, rung: null }), step.text).toEqual([]);
  expect(shapedWords.steps.length).toBeGreaterThanOrEqual(5);
});

test('words of danger get Help and no step; what is never laddered gets rest', () => {
  for (const tone of ['danger', 'wish'] as const)
    expect(shrink('do the dishes', { tone })).toMatchObject({ kind: 'help', steps: [], ladder: null });
  expect(shrink('run ten miles', { tone: 'unpraised' })).toMatchObject({ kind: 'gentle', ladder: null });
});

test('their own finished ladder comes before the catalogue', () => {
  const own: OwnLadder = {
    id: 'mine',
    title: 'The dishes after dinner',
    area: 'home',
    steps: shapedWords.steps.map(({ text, minutes, energy, social }) => ({
      text,
      minutes,
      energy,
      social,
      rung: null,
    })),
    finished: true,
  };
  expect(shrink('dishes after dinner', { ...ordinary, own: [own] })).toMatchObject({
    kind: 'own',
    ladder: 'mine',
  });
  expect(shrink('my taxes', { ...ordinary, own: [own] })).toMatchObject({
    kind: 'ladder',
    ladder: 'paper.taxes',
  });
});

test('the same words give the same answer, and "not this" and a choice are heeded', () => {
  const text = 'the whole flat is a mess';
  expect(shrink(text, ordinary)).toEqual(shrink(text, ordinary));
  expect(shrink(text, ordinary).ladder).toBe('home.whole-flat');
  expect(shrink(text, { ...ordinary, not: ['home.whole-flat'] }).ladder).not.toBe('home.whole-flat');
  expect(shrink(text, { ...ordinary, ladder: 'home.dishes' })).toMatchObject({ ladder: 'home.dishes' });
});

test.each([
  ['break up with my boyfriend', 'people.hard-talk'],
  ['leave my husband', 'people.hard-talk'],
  ['my car failed its inspection and i need to book the garage', 'home.repair'],
  ['the sink', 'home.dishes'],
  ['do the dishes 😭😭', 'home.dishes'],
])('“%s” is not met with what would hurt or make no sense: %s', (text, ladder) => {
  expect(shrink(text, ordinary)).toMatchObject({ kind: 'ladder', ladder });
});

test.each(['I want to lose 10 kilos', 'lose 20 pounds before summer', 'I am sinking', '😭😭'])(
  '“%s” is met gently',
  (text) => {
    expect(shrink(text, ordinary).kind).toBe('gentle');
  },
);

test('nobody who is hurt at home is told to stay where they are', () => {
  const told = shrink('I need to leave my husband, he hits me', { tone: 'hardship' });
  expect(told.steps.map(({ text }) => text).join(' ')).not.toMatch(/\bstay\b/i);
});
