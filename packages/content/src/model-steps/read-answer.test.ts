import { expect, test } from 'vitest';
import { readAnswer } from './read-answer.ts';

const texts = (answer: string): readonly string[] | null =>
  readAnswer(answer)?.map(({ text }) => text) ?? null;

test('reads the shape that was asked for, with its numbers', () => {
  const answer =
    '{"steps":[{"text":"Carry one cup to the sink.","minutes":1,"energy":1},{"text":"Wash it"}]}';
  expect(readAnswer(answer)).toEqual([
    { text: 'Carry one cup to the sink', minutes: 1, energy: 1 },
    { text: 'Wash it', minutes: null, energy: null },
  ]);
});

test.each([
  [
    'talk round it',
    'Sure, here you are:\n```json\n{"steps":[{"text":"Wash one cup"},{"text":"Dry it"}]}\n```\nDo well',
  ],
  ['a bare list', '["Wash one cup","Dry it"]'],
  ['numbered lines', 'Here are your steps:\n1. Wash one cup.\n2) Dry it\n'],
  ['bullets', '- Wash one cup\n• Dry it'],
])('reads steps in %s', (_, answer) => {
  expect(texts(answer)).toEqual(['Wash one cup', 'Dry it']);
});

test('a list with nothing in it is an answer', () => {
  expect(readAnswer('{"steps":[]}')).toEqual([]);
});

test.each([
  ['', 'nothing'],
  ['I am sorry, I cannot do that.', 'a letter'],
  ['<html><body><h1>502</h1></body></html>', 'a page'],
  ['{"steps":[{"text":"Wash one c', 'half an answer'],
  ['{"answer":42}', 'another shape'],
  ['- one line alone', 'one line'],
  ['"Wash one cup"', 'one text'],
])('%j is no answer: %s', (answer) => {
  expect(readAnswer(answer)).toBeNull();
});

test('what is no step is left out, and numbers that are none are not known', () => {
  const answer = '{"steps":[null,7,{"minutes":2},{"text":"Dry it","minutes":"2","energy":null}]}';
  expect(readAnswer(answer)).toEqual([{ text: 'Dry it', minutes: null, energy: null }]);
});

test('an answer without end is read to a bound', () => {
  const many = JSON.stringify({ steps: Array.from({ length: 5_000 }, () => ({ text: 'x'.repeat(1_000) })) });
  expect(readAnswer(many)).toHaveLength(40);
  expect(readAnswer(many)?.[0]?.text).toHaveLength(200);
});
