import { expect, test } from 'vitest';
import { findPhrases, indexPhrases, phraseParser } from './phrases.ts';
import { longestOf } from './passage.ts';
import { readTokens } from './read-tokens.ts';
import { small } from './small-lexicon.suite.ts';

const classes = new Map([
  ['cup', ['cup', 'mug']],
  ['doing', ['look+']],
]);

/** The words that each phrase is found over. */
const found = (phrase: string, text: string): readonly string[] => {
  const index = indexPhrases([{ kind: 'wish', elements: phraseParser(classes)(phrase) }], new Set(['not']));
  const tokens = readTokens(text, small.spelling);
  return findPhrases(tokens, index).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );
};

test.each([
  ['tea', 'a tea and tea', ['tea', 'tea']],
  ['tea|water', 'water', ['water']],
  ['hope+', 'hope hopes hoped hoping hop hopeing', ['hope', 'hopes', 'hoped', 'hoping']],
  ['stop+', 'stop stops stopped stopping stoped', ['stop', 'stops', 'stopped', 'stopping']],
  ['wait+', 'wait waits waited waiting waitted', ['wait', 'waits', 'waited', 'waiting']],
  ['stay+', 'stayed stayyed', ['stayed']],
  ['end+|die', 'ended die dies', ['ended', 'die']],
  ['happen+', 'happened happenned', ['happened']],
  ['a <doing>', 'a looking a looked a look', ['a looking', 'a looked', 'a look']],
  ['a <cup>', 'a mug', ['a mug']],
  ['a <cup>', 'a bed', []],
  ['a cup', 'a, cup', []],
  ['a cup', 'a. cup', []],
  ['a cup', 'a', []],
  ['a ~2 cup', 'a cup', ['a cup']],
  ['a ~2 cup', 'a very big cup', ['a very big cup']],
  ['a ~2 cup', 'a very very big cup', []],
  ['a ~2 cup', 'a not cup', []],
  ['a ~2 cup', 'a big, cup', []],
  ['a ~2 cup', 'a big', []],
  ['a ~2 cup', 'a cup a cup', ['a cup', 'a cup']],
  ['a big? cup', 'a cup', ['a cup']],
  ['a big? cup', 'a big cup', ['a big cup']],
  ['a cup hot?', 'a cup hot', ['a cup hot']],
  ['a cup hot?', 'a cup cold', ['a cup']],
  ['big? cup', 'big cup', ['big cup', 'cup']],
  ['#3 cups', '3 cups', ['3 cups']],
  ['#3 cups', '2 cups', []],
  ['#3 cups', 'twenty cups', ['twenty cups']],
  ['#3? cups', 'cups', ['cups']],
  ['#3? cups', '4 cups', ['4 cups', 'cups']],
  ['tea|#3 cups', '5 cups', ['5 cups']],
  ['tea|#3 cups', 'tea cups', ['tea cups']],
  ['a #3', 'a 3', ['a 3']],
  ['a tea|#3', 'a 3', ['a 3']],
  ['^ tea', 'tea', ['tea']],
  ['^ tea', 'cup. tea', ['tea']],
  ['^ tea', 'cup, tea', ['tea']],
  ['^ tea', 'cup tea', []],
  ['^ tea cup', 'tea cup', ['tea cup']],
  ['tea $', 'tea', ['tea']],
  ['tea $', 'tea, cup', ['tea']],
  ['tea $', 'tea cup', []],
  ['tea cup|$', 'tea cup', ['tea cup']],
  ['tea cup|$', 'tea bed', []],
  ['tea cup|$ now', 'tea', []],
] as const)('%j in %j', (phrase, text, expected) => {
  expect(found(phrase, text)).toEqual(expected);
});

test.each([
  '~1 tea',
  'tea ~10',
  'tea x~1',
  'tea a#3',
  'tea #3x',
  'tea <cup>s',
  'tea s<cup>',
  'tea 7🙂',
  'tea 🙂7',
  'tea -🙂',
  '^',
  'tea? cup?',
  '<plate>',
  'tea-cup',
  '+',
  'tea++',
  'tea  cup',
  'tea|',
  '~0 tea',
  '~10 tea',
  '#x tea',
])('refuses %j, which could not be found', (phrase) => {
  expect(() => indexPhrases([{ kind: 'wish', elements: phraseParser(classes)(phrase) }], new Set())).toThrow(
    /^A phrase (begins with a word or an amount\.|cannot have this: .*)$/u,
  );
});

test('says what a phrase cannot have', () => {
  expect(() => phraseParser(classes)('<plate> tea')).toThrow('A phrase cannot have this: <plate>');
  expect(() =>
    indexPhrases([{ kind: 'wish', elements: phraseParser(classes)('~1 tea') }], new Set()),
  ).toThrow('A phrase begins with a word or an amount.');
});

test('keeps the longest of phrases that lie within each other, and the first kind of two over the same words', () => {
  const at = (kind: 'danger' | 'wish', from: number, to: number) => ({ kind, from, to });
  const order = ['danger', 'wish'] as const;
  expect(longestOf([at('danger', 1, 3), at('wish', 0, 3)], order)).toEqual([at('wish', 0, 3)]);
  expect(longestOf([at('danger', 0, 2), at('wish', 0, 3)], order)).toEqual([at('wish', 0, 3)]);
  expect(longestOf([at('wish', 0, 3), at('danger', 0, 3)], order)).toEqual([at('danger', 0, 3)]);
  expect(longestOf([at('wish', 2, 5), at('danger', 0, 3)], order)).toEqual([
    at('danger', 0, 3),
    at('wish', 2, 5),
  ]);
  expect(longestOf([at('wish', 6, 7), at('wish', 0, 5), at('danger', 1, 2)], order)).toEqual([
    at('wish', 0, 5),
    at('wish', 6, 7),
  ]);
});
