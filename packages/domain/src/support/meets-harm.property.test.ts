/** The check is safe to call on anything: it answers, always the same, in a number of steps that grows with the text. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import type { HarmLexicon } from './harm-lexicon.ts';
import { isUnpraised, meetsHarm, toneOf } from './meets-harm.ts';
import { small } from './small-lexicon.suite.ts';

const RUNS = soak(200);

const word = fc.constantFrom(
  'i',
  'want',
  'wanted',
  'to',
  'die',
  'took',
  'all',
  'my',
  'pills',
  'not',
  'years',
  'ago',
  'says',
  'song',
  'and',
  'fasted',
  'of',
  'laughter',
  '"',
  ',',
  '.',
  '...',
  '\n',
  '20',
  'km',
  'k',
  'm',
  's',
  '’',
  '💊',
  '\ud800',
  'ﷺ',
  '-',
  '*',
);
const sentence = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 300 }),
  sentence,
);

test('answers any text, and the same text always the same way', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tone = toneOf(text, small);
      expect(toneOf(text, small)).toBe(tone);
      const met = meetsHarm(text, small);
      expect(met?.kind ?? null).toBe(tone === 'danger' || tone === 'wish' ? tone : null);
      if (tone === 'unpraised') expect(isUnpraised(text, small)).toBe(true);
    }),
    RUNS,
  );
});

test('a sentence of danger on its own is met whatever stands around it', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      expect(meetsHarm(`${before}\nI took all my pills\n${after}`, small)?.kind).toBe('danger');
    }),
    { ...RUNS, examples: [['says " -', '']] },
  );
});

test('a journal is never met where an answer would not be', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if (meetsHarm(text, small, 'journal') !== null) expect(meetsHarm(text, small)).not.toBeNull();
    }),
    RUNS,
  );
});

/** The lexicon with every look into its phrases counted. */
const counted = (): { lexicon: HarmLexicon; steps: () => number } => {
  let steps = 0;
  class CountedSet extends Set<string> {
    override has(value: string): boolean {
      steps += 1;
      return super.has(value);
    }
  }
  const phrases = { ...small.phrases, closed: new CountedSet(small.phrases.closed) };
  const frame = Object.fromEntries(
    Object.entries(small.frame).map(([name, set]) => [name, new CountedSet(set)]),
  );
  const lexicon: HarmLexicon = { ...small, phrases, frame: { ...small.frame, ...frame } };
  return { lexicon, steps: () => steps };
};

test.each([
  'want to die ',
  'took all took all ',
  'not want to ',
  'years ago i wanted to die and ',
  'song about "',
])('twice the text of "%s" takes about twice the steps', (text) => {
  const stepsFor = (length: number): number => {
    const { lexicon, steps } = counted();
    toneOf(`not ${text.repeat(length)}`, lexicon);
    return steps();
  };
  expect(stepsFor(2_000)).toBeLessThanOrEqual(stepsFor(1_000) * 2 + 50);
  expect(stepsFor(1_000)).toBeLessThanOrEqual(text.length * 1_000 * 5);
});
