import type { Activity } from '@cairn/domain';
import { expect, test } from 'vitest';
import { activities } from '../activities/activities.ts';
import { checkActivities, checkCoverage } from './check-activities.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkLocaleWords } from './check-locale-words.ts';
import { checkSoughtOnly } from './check-sought-only.ts';
import { findingLine } from './finding.ts';
import { WORDINGS } from './wording.ts';

const anActivity = (over: Partial<Activity> = {}): Activity => ({
  id: 'home.wash-one-cup',
  area: 'home',
  text: 'Wash one cup',
  minutes: 1,
  energy: 2,
  social: 0,
  place: 'in',
  time: 'any',
  tags: ['dishes'],
  ...over,
});

const rulesOf = (...list: Activity[]): string[] =>
  checkActivities({ activities: list, wording: WORDINGS.en }).map(({ rule }) => rule);

test('finds nothing in the catalogue as it stands', () => {
  expect(checkCatalogue().map(findingLine)).toEqual([]);
});

test('finds nothing in a plain good activity', () => {
  expect(rulesOf(anActivity())).toEqual([]);
});

test.each([
  ['verb-first', 'Cup washed'],
  ['verb-first', 'One cup, washed'],
  ['too-long', 'Wash one cup and one plate and one spoon and one bowl, all now'],
  ['too-many-words', 'Wash one cup or a mug, in the sink by it'],
  ['shape', 'Wash one cup.'],
  ['shape', 'Wash one cup!'],
  ['shape', ' Wash one cup'],
  ['straight-quote', "Wash today's cup"],
  ['straight-quote', 'Send "one cup"'],
  ['pressure', 'Wash at least one cup'],
  ['pressure', 'Try washing one cup'],
  ['frequency', 'Wash one cup every day'],
  ['outcome', 'Wash one cup and feel better'],
  ['outcome', 'Sit and cheer up'],
  ['food', 'Write down the calories in one cup'],
  ['food', 'Fast until noon'],
  ['food', 'Skip breakfast'],
  ['weight', 'Write down my weight'],
  ['weight', 'Stand or sit on the scales'],
  ['substance', 'Pour a glass of wine'],
  ['substance', 'Have one cigarette'],
  ['compulsion', 'Scrub the sink'],
  ['compulsion', 'Wash one cup until it is clean'],
  ['self-harm', 'Hurt myself'],
  ['self-harm', 'Punish myself for the cup'],
  ['screen', 'Watch one episode'],
  ['screen', 'Wash one cup, then scroll'],
  ['cost', 'Buy one cup'],
  ['cost', 'Open an app for breathing'],
  ['needs-legs', 'Walk to the sink'],
  ['banned-word', 'Wash just one cup'],
  ['banned-word', 'Wash one cup to keep a streak'],
  ['banned-word', 'Wash the cup I should have washed'],
  ['claim', 'Do one minute of therapy'],
  ['claim', 'Take a walk or wheel that reduces depression'],
])('reports %s in "%s"', (rule, text) => {
  expect(rulesOf(anActivity({ text }))).toContain(rule);
});

test('accepts legs when there is another way', () => {
  expect(rulesOf(anActivity({ text: 'Walk or wheel to the sink' }))).toEqual([]);
});

test.each(['Dance for ten minutes', 'Do 20 squats', 'Go five miles', 'Stretch two times'])(
  'reports an amount of exercise in "%s"',
  (text) => {
    expect(rulesOf(anActivity({ id: 'move.x', area: 'move', text }))).toContain('exercise-amount');
  },
);

test.each([
  ['id', { id: 'wash-one-cup' }],
  ['id', { id: 'care.wash-one-cup' }],
  ['id', { id: 'home.Wash_Cup' }],
  ['id', { area: 'garden' as Activity['area'], id: 'garden.cup' }],
  ['value', { minutes: 3 as Activity['minutes'] }],
  ['value', { energy: 4 as Activity['energy'] }],
  ['value', { social: 3 as Activity['social'] }],
  ['value', { place: 'roof' as Activity['place'] }],
  ['value', { time: 'noon' as Activity['time'] }],
  ['energy', { energy: 1, place: 'out' }],
  ['energy', { energy: 2, place: 'bed' }],
  ['energy', { energy: 2, social: 2 }],
  ['energy', { energy: 3, place: 'in', social: 0, minutes: 2 }],
  ['tags', { tags: [] }],
  ['tags', { tags: ['Cup'] }],
  ['tags', { tags: ['cup', 'cup'] }],
] as const)('reports %s for %o', (rule, over) => {
  expect(rulesOf(anActivity(over as Partial<Activity>))).toContain(rule);
});

test('reports an id used twice', () => {
  expect(rulesOf(anActivity(), anActivity({ text: 'Fold one towel' }))).toContain('id');
});

test.each(['Wash one cup', 'wash a cup', 'Wash cups', 'A cup: wash one', 'Wash my cup'])(
  'reports that "%s" was there already',
  (text) => {
    expect(rulesOf(anActivity(), anActivity({ id: 'home.other', text }))).toContain('near-duplicate');
  },
);

test('does not take a shared word for a duplicate', () => {
  expect(rulesOf(anActivity(), anActivity({ id: 'home.dry', text: 'Dry one cup' }))).toEqual([]);
});

test('reports an area that reads above grade 6', () => {
  const text = 'Organise administrative correspondence';
  expect(rulesOf(anActivity({ text }))).toContain('reading-grade');
});

test('reports an area that has too little, most of all for somebody lying down', () => {
  const thin = activities('en').filter(({ area, energy }) => area !== 'joy' || energy > 1);
  const messages = checkCoverage(thin).map(findingLine);
  expect(messages).toContain('joy: has 0 short things for somebody lying down [coverage]');
  expect(messages.some((line) => line.startsWith('joy: has') && line.includes('of 22'))).toBe(true);
  expect(checkCoverage([]).filter(({ where }) => where === 'catalogue').length).toBe(2);
});

test('reports a catalogue that leaves out the days with least energy', () => {
  const lively = activities('en').filter(({ energy, minutes }) => energy > 1 && minutes > 2);
  const messages = checkCoverage(lively).map(({ message }) => message);
  expect(messages).toContain('less than a third is energy 1');
  expect(messages).toContain('has 0 of 120 that take two minutes or less');
});

test('reports a thing never offered that is not there', () => {
  expect(
    checkSoughtOnly(activities('en'), new Set(['home.ghost', 'home.wash-one-cup'])).map(findingLine),
  ).toEqual(['home.ghost: is named as never offered, and is not in the catalogue [sought-only]']);
});

test('reports words that are not there, and words of nothing', () => {
  const none = { rise: [], care: [], nourish: [], move: [], rest: [], home: [] };
  const structure = { ...none, people: [], paper: [], work: [], joy: [], mind: [], meaning: [] };
  const words = { ...WORDINGS.en.words, home: { 'home.ghost': ['Wash one ghost', 'ghost'] as const } };
  const messages = checkLocaleWords(
    { ...structure, home: [['home.wash-one-cup', 1, 2, 0, 'in', 'any']] },
    words,
  );
  expect(messages.filter(({ where }) => where.startsWith('home')).map(findingLine)).toEqual([
    'home.wash-one-cup: has no words in this language [locale]',
    'home.ghost: has words, and is not in the catalogue [locale]',
  ]);
});
