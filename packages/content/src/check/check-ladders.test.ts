import { expect, test } from 'vitest';
import type { CatalogueLadder, CatalogueRung } from '../ladders/ladders.ts';
import { checkLadderCoverage, checkLadders, checkLadderWords } from './check-ladders.ts';
import { WORDINGS } from './wording.ts';

const NO_ROWS = {
  rise: [],
  care: [],
  nourish: [],
  move: [],
  rest: [],
  home: [],
  people: [],
  paper: [],
  work: [],
  joy: [],
  mind: [],
  meaning: [],
};

const NO_WORDS = {
  rise: {},
  care: {},
  nourish: {},
  move: {},
  rest: {},
  home: {},
  people: {},
  paper: {},
  work: {},
  joy: {},
  mind: {},
  meaning: {},
};

const aRung = (over: Partial<CatalogueRung> = {}): CatalogueRung => ({
  id: 'home.dishes.one-cup',
  text: 'Look at one cup',
  seated: null,
  minutes: 1,
  energy: 1,
  social: 0,
  place: 'in',
  feltEffort: 1,
  handles: { thing: 'one cup', place: 'the sink' },
  ...over,
});

const aLadder = (over: Partial<CatalogueLadder> = {}): CatalogueLadder => ({
  id: 'home.dishes',
  area: 'home',
  title: 'Dishes, one at a time',
  soughtOnly: false,
  aliases: ['washing up'],
  said: ['the sink is full'],
  handles: { thing: 'one cup', place: 'the sink' },
  rungs: [aRung()],
  ...over,
});

const messagesOf = (...list: CatalogueLadder[]): string[] =>
  checkLadders({ ladders: list, wording: WORDINGS.en }).map(({ message }) => message);

test('accepts a ladder whose steps, title and handles keep the rules', () => {
  expect(messagesOf(aLadder())).toEqual([]);
});

test('reports a rung that is worded badly', () => {
  expect(messagesOf(aLadder({ rungs: [aRung({ text: 'Just look at one cup' })] }))).not.toEqual([]);
});

test('a rung that asks for legs has another way, which keeps the rules too', () => {
  const standing = aRung({ text: 'Stand by the sink', energy: 2 });
  const first = aRung({ id: 'home.dishes.first', text: 'Name one cup' });
  const withSeat = (seated: string | null): CatalogueLadder =>
    aLadder({ rungs: [first, { ...standing, seated }] });
  expect(messagesOf(withSeat(null))).toContain('"Stand by the sink" asks for legs and offers no other way');
  expect(messagesOf(withSeat('Sit by the sink'))).toEqual([]);
  expect(messagesOf(withSeat('Only sit by the sink'))).not.toEqual([]);
});

test('reports a title that says what no step says', () => {
  expect(messagesOf(aLadder({ title: 'Dishes every day' }))).toHaveLength(1);
  expect(messagesOf(aLadder({ title: 'The overdue dishes' }))).toHaveLength(1);
});

test('reports a handle that does not fit inside a sentence, of a ladder and of a rung', () => {
  const odd = { thing: 'One cup.', place: 'the sink' };
  expect(messagesOf(aLadder({ handles: odd }))).toHaveLength(1);
  expect(messagesOf(aLadder({ rungs: [aRung({ handles: odd })] }))).toHaveLength(1);
});

test('reports what two ladders share: an alias in any case, a sentence, a title, a rung', () => {
  const other = aLadder({ id: 'home.kitchen', aliases: ['Washing  up'] });
  expect(messagesOf(aLadder(), other)).toEqual([
    'title "Dishes, one at a time" is said by home.dishes too',
    'alias "Washing  up" is said by home.dishes too',
    'sentence "the sink is full" is said by home.dishes too',
    'rung "Look at one cup" is said by home.dishes too',
  ]);
});

test('reports an area whose steps are hard to read', () => {
  const hard = aRung({ text: 'Photograph miscellaneous administrative correspondence' });
  expect(messagesOf(aLadder({ rungs: [hard] })).join()).toContain('read at grade');
});

test('reports shape without words, and words without shape', () => {
  const row = { id: 'home.dishes', rungs: [['one-cup', 1, 1, 0, 'in', 1]] } as const;
  const words = {
    ...aLadder(),
    thing: 'one cup',
    place: 'the sink',
    rungs: { 'two-cups': 'Look at two cups' },
  };
  const reported = (shape: typeof NO_ROWS | object, said: object): string[] =>
    checkLadderWords({ rows: { ...NO_ROWS, ...shape }, words: { ...NO_WORDS, ...said } }).map(
      ({ message }) => message,
    );
  expect(reported({ home: [row] }, {})).toEqual(['has no words']);
  expect(reported({}, { home: { 'home.dishes': words } })).toEqual(['has words and is no ladder']);
  expect(reported({ home: [row] }, { home: { 'home.dishes': words } })).toEqual([
    'rung "one-cup" has no words',
    'has words for "two-cups", which is no rung',
  ]);
  expect(
    reported({ care: [row] }, { care: { 'home.dishes': { ...words, rungs: { 'one-cup': 'Look' } } } }),
  ).toEqual(['is not in the area care']);
});

test('reports too few ladders, and a ladder with too few steps, names or sentences', () => {
  expect(checkLadderCoverage([aLadder()]).map(({ message }) => message)).toEqual([
    'has 1 of 80 ladders',
    'has 1 of 600 steps',
    'has 1 of 7 steps',
    'has 1 of 15 names',
    'has 1 of 12 sentences',
  ]);
});

test('reports a ladder that is long to look at', () => {
  const rungs = Array.from({ length: 11 }, () => aRung());
  expect(checkLadderCoverage([aLadder({ rungs })]).map(({ message }) => message)).toContain(
    'is long to look at',
  );
});
