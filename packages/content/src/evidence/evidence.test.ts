/** How wins are found for thoughts, by the development set; and what is never answered with any. */

import { isLeftBe, parsePrivateText, rankEvidence, readThought } from '@cairn/domain';
import { expect, test } from 'vitest';
import { evidenceFigures, evidenceLives, oneOfEach, rankedEvidence } from '../check/evidence-figures.ts';
import { evidenceIdeas } from '../en/data/evidence/ideas.ts';
import { evidenceDoubts, evidenceManners } from '../en/data/evidence/doubts.ts';
import { globalThoughts } from '../en/fixtures/evidence/global-thoughts.ts';
import { neverAnswered } from '../en/fixtures/evidence/never-answered.ts';
import { toneOfText } from '../support/index.ts';
import { evidenceLanguage } from './index.ts';

const language = evidenceLanguage();

test('of the wins that answer a thought, four of five are among the first five, over 120 thoughts and more', () => {
  const figures = evidenceFigures('development', rankedEvidence());
  expect(figures.thoughts).toBeGreaterThanOrEqual(120);
  expect(figures.recall).toBeGreaterThanOrEqual(0.8);
  expect(figures.firstAnswers).toBeGreaterThanOrEqual(0.8);
});

test('the thoughts that were held out are answered nearly as well', () => {
  const figures = evidenceFigures('heldOut', rankedEvidence());
  expect(figures.thoughts).toBeGreaterThanOrEqual(40);
  expect(figures.recall).toBeGreaterThanOrEqual(0.7);
  expect(figures.faults).toEqual([]);
});

test('every judged answer is a win of its life', () => {
  for (const { wins, development, heldOut } of evidenceLives) {
    const keys = new Set(wins.map(({ key }) => key));
    for (const { text, answers } of [...development, ...heldOut])
      expect(
        answers.filter((key) => !keys.has(key)),
        text,
      ).toEqual([]);
  }
});

test('every idea that answers a doubt is one that wins can show', () => {
  const shown = new Set([...evidenceIdeas.map(({ id }) => id), 'hard', 'joyful', 'mastered']);
  const answering = evidenceDoubts.flatMap(({ answeredBy }) =>
    answeredBy.split(' ').map((one) => one.split(':')[0]),
  );
  expect([...answering, ...evidenceManners.split(' ')].filter((idea) => !shown.has(idea ?? ''))).toEqual([]);
});

test.each(neverAnswered)('“%s” is left be', (thought) => {
  expect(toneOfText(thought, 'en') !== 'ordinary' || isLeftBe(thought, language)).toBe(true);
});

test('hardly any other thought is taken for one of these', () => {
  const thoughts = evidenceLives.flatMap(({ development, heldOut }) => [...development, ...heldOut]);
  expect(thoughts.filter(({ text }) => isLeftBe(text, language)).map(({ text }) => text)).toEqual([]);
});

test('a word that a phrase has taken up leads nowhere else', () => {
  const { ideas, keys } = readThought('I only ever eat rubbish', language);
  expect([...ideas.keys()]).toEqual(['eating']);
  expect([...keys]).toEqual([]);
});

test('the words of no language find nothing, and nothing breaks', () => {
  const candidates = oneOfEach(evidenceLives[0]?.wins ?? []).map(({ win }) => ({
    ...{ win, isFirst: false, isReturn: false, times: 1 },
  }));
  for (const thought of ['', '???', '我什么都做不好', 'x'.repeat(9000), '🙃'])
    expect(rankEvidence({ thought, limit: 5 }, candidates, language)).toEqual([]);
});

const aWin = (text: string) => {
  const [some] = evidenceLives[0]?.wins ?? [];
  if (some === undefined) throw new Error('A life has wins.');
  const parsed = parsePrivateText(text);
  if (!parsed.ok) throw new Error('no text');
  const bare = {
    area: null,
    expectedDifficulty: null,
    pleasure: null,
    mastery: null,
    effort: null,
    big: false,
  };
  return { win: { ...some.win, ...bare, text: parsed.value }, isFirst: false, isReturn: false, times: 1 };
};

test.each([
  ['I never go outside', 'noticed I was comparing and went to make tea'],
  ["I'm too scared to call anyone", 'Lay out what the task calls for'],
  ["I'm too scared to call anyone", 'up when the alarm rang. not happy about it, but up'],
  ['I never finish anything', 'soak my feet or hands in warm water'],
  ['I never finish anything', 'go the last stop outdoors, at my pace'],
  ['I never finish anything', 'close the curtains for the night'],
  ['I hate myself', 'Lay out a game of cards alone'],
  ['I hate myself', 'bought myself tulips'],
  ['I wish I was braver', 'send birthday wishes'],
  ["I'm weak", 'face cream, both hands, nice smell'],
])('better nothing than a wrong one: “%s” is not answered by “%s”', (thought, text) => {
  expect(rankEvidence({ thought, limit: 5 }, [aWin(text)], language)).toEqual([]);
});

test.each([
  ['I never go outside', 'Go to the corner and back'],
  ["I'm too scared to call anyone", 'picked up when the phone rang'],
  ['I never finish anything', 'handed in the form'],
  ['I hate myself', 'Mara hugged me at the door'],
  ["I'm weak", 'faced the dentist'],
])('and what does answer is still found: “%s”, “%s”', (thought, text) => {
  expect(rankEvidence({ thought, limit: 5 }, [aWin(text)], language)).toHaveLength(1);
});

const big = (text: string) => {
  const one = aWin(text);
  return { ...one, win: { ...one.win, big: true } };
};

test.each(globalThoughts)('of everything at once: “%s” is answered by what was big or hard', (thought) => {
  const hard = aWin('Rang the office');
  const wins = [
    big('Finished the tax letter'),
    big('Moved the sofa'),
    { ...hard, win: { ...hard.win, expectedDifficulty: 9 as const } },
  ];
  const found = rankEvidence({ thought, limit: 5 }, wins, language).map(({ win }) => win.text);
  expect(found.toSorted()).toEqual(['Finished the tax letter', 'Moved the sofa', 'Rang the office']);
  expect(isLeftBe(thought, language)).toBe(false);
});

test('a thought of everything that names one thing is still about that thing', () => {
  const wins = [big('Moved the sofa'), aWin('Cooked a curry')];
  const [first] = rankEvidence({ thought: "I'm no good at cooking anything", limit: 5 }, wins, language);
  expect(first?.win.text).toBe('Cooked a curry');
});
