/** How wins are found for thoughts, by the development set; and what is never answered with any. */

import { isLeftBe, rankEvidence, readThought } from '@cairn/domain';
import { expect, test } from 'vitest';
import { evidenceFigures, evidenceLives, oneOfEach, rankedEvidence } from '../check/evidence-figures.ts';
import { evidenceIdeas } from '../en/data/evidence/ideas.ts';
import { evidenceDoubts, evidenceManners } from '../en/data/evidence/doubts.ts';
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
