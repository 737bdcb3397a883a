import { expect, test } from 'vitest';
import { personalWins } from '../en/data/personal-wins.ts';
import { activities } from './activities.ts';
import { everydaySentences } from './fixtures/everyday-sentences.ts';
import { guessArea } from './guess-area.ts';
import type { LifeArea } from '@cairn/domain';

interface Tally {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly precision: number;
  readonly recall: number;
}

const tally = (sentences: readonly (readonly [string, LifeArea | null])[]): Tally => {
  const guesses = sentences.map(([text, area]) => ({ text, area, guess: guessArea(text) }));
  const right = guesses.filter(({ area, guess }) => guess !== null && guess === area).length;
  const wrong = guesses.filter(({ area, guess }) => guess !== null && guess !== area);
  return {
    right,
    wrong: wrong.map(({ text, guess }) => `${text} -> ${guess}`),
    precision: right / (right + wrong.length),
    recall: right / guesses.filter(({ area }) => area !== null).length,
  };
};

const ownVoice = Object.entries(personalWins).flatMap(([area, texts]) =>
  texts.map((text) => [text, area as LifeArea] as const),
);

test('is nearly always right about everyday sentences when it says anything', () => {
  const { precision, recall, wrong } = tally(everydaySentences);
  process.stdout.write(
    `guessArea, ${everydaySentences.length} everyday sentences: precision ${precision}, recall ${recall}\n`,
  );
  expect(everydaySentences.length).toBeGreaterThanOrEqual(80);
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.85);
});

test('stays mostly right about wins in a freer voice', () => {
  const { precision, recall, wrong } = tally(ownVoice);
  process.stdout.write(
    `guessArea, ${ownVoice.length} freer wins: precision ${precision}, recall ${recall}\n`,
  );
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.93);
  expect(recall).toBeGreaterThanOrEqual(0.7);
});

test('says nothing when the words say nothing', () => {
  for (const text of ['', '   ', '🙂', 'it was something', 'دخت', 'asdf', 'the thing']) {
    expect(guessArea(text), text).toBeNull();
  }
});

test('says nothing when two areas have as much to say', () => {
  expect(guessArea('cooked and showered')).toBeNull();
});

test('knows the catalogue by heart', () => {
  for (const { text, area } of activities('en')) expect(guessArea(text.toUpperCase()), text).toBe(area);
});
