/** How wins answer a thought, by a language of a few words. */

import { expect, test } from 'vitest';
import type { LearntTasks } from '../challenge/learnt-tasks.ts';
import { createTaskLanguage } from '../challenge/read-task.ts';
import type { TaskWords } from '../challenge/task-language.ts';
import type { Win } from '../activity/win.ts';
import { parsePrivateText } from '../basics/private-text.ts';
import type { EntityId } from '../basics/ids.ts';
import type { LocalDay } from '../time/local-day.ts';
import { createEvidenceLanguage, directionOf } from './evidence-language.ts';
import type { EvidenceCandidate } from './evidence.ts';
import { rankEvidence } from './rank-evidence.ts';
import { isLeftBe, readThought, wordsToFind } from './read-thought.ts';

const WORDS: TaskWords = {
  stems: { exceptions: {}, passes: [[['ed', '']]], vowels: 'aeiouy', doubled: '' },
  spellings: {},
  silent: 'i not can the a',
  alike: [],
  ...{ turnedAway: [], turnedBack: [], joints: [], openings: [] },
};

const LEARNT: LearntTasks = {
  tasks: ['shaped', 'kites', 'boats'],
  bases: [4, 0, 0],
  weights: new Map([
    ['boat', [2, 9]],
    ['string', [1, 9]],
    ['paper', [1, 9]],
  ]),
};

const task = createTaskLanguage(WORDS);
const language = createEvidenceLanguage({
  words: {
    ideas: [
      { id: 'calling', area: 'people', words: 'call, rang up', asked: 'telephone' },
      { id: 'tidying', area: 'home', words: 'sweep, floor, rubbish', asked: '' },
      { id: 'eating', area: null, words: 'soup', asked: 'eat rubbish' },
    ],
    doubts: [
      { said: 'useless', answeredBy: 'calling:0.5 hard' },
      { said: 'numb', answeredBy: 'joyful' },
    ],
    manners: 'hard joyful mastered',
    leftBe: 'sink ship',
    idle: 'calls for',
    silent: 'ever',
  },
  ...{ task, told: task, learnt: () => LEARNT },
});

let made = 0;

const aCandidate = (
  text: string,
  set: Partial<Win> = {},
  more: Partial<EvidenceCandidate> = {},
): EvidenceCandidate => {
  const parsed = parsePrivateText(text);
  if (!parsed.ok) throw new Error('no text');
  made += 1;
  return {
    win: {
      id: made.toString(16).padStart(32, '0') as EntityId,
      text: parsed.value,
      localDay: '2026-05-03' as LocalDay,
      ...{ area: null, at: null, zone: null, planned: false, big: false, effort: null, pleasure: null },
      ...{
        mastery: null,
        moodBefore: null,
        moodAfter: null,
        expectedPleasure: null,
        expectedDifficulty: null,
        note: null,
        activity: null,
      },
      ...{ step: null, ritual: null, resting: false, near: false, trashed: false, importBatch: null },
      ...set,
    },
    ...{ isFirst: false, isReturn: false, times: 1 },
    ...more,
  };
};

const ranked = (thought: string, candidates: readonly EvidenceCandidate[], limit = 5): readonly string[] =>
  rankEvidence({ thought, limit }, candidates, language).map(({ win }) => win.text);

test('a win answers by the idea it shares, in whatever words', () => {
  const candidates = [aCandidate('Rang up Jo'), aCandidate('Swept the path'), aCandidate('Sweep')];
  expect(ranked('I can not telephone', candidates)).toEqual(['Rang up Jo']);
});

test('its area is a little of the idea', () => {
  expect(ranked('call', [aCandidate('Jo', { area: 'people' }), aCandidate('Ann', { area: 'home' })])).toEqual(
    ['Jo'],
  );
});

test('a longer phrase takes up its words, and they lead nowhere else', () => {
  const read = readThought('I ever eat the rubbish', language);
  expect([...read.ideas]).toEqual([['eating', 0.9]]);
  expect([...read.keys]).toEqual([]);
});

test('shared words answer where no idea does', () => {
  expect(ranked('the violin', [aCandidate('Violin lesson'), aCandidate('Lesson')])).toEqual([
    'Violin lesson',
  ]);
});

test('where no idea is known, what it is like as a task leads to the win', () => {
  expect(readThought('my string', language).direction.size).toBe(1);
  expect(ranked('my string', [aCandidate('Paper'), aCandidate('Boat')])).toEqual(['Paper']);
  expect(readThought('call', language).direction.size).toBe(0);
  expect(directionOf('', language).size).toBe(0);
});

test('how it was done counts by itself, and less beside what was done', () => {
  expect(readThought('numb', language).ideas).toEqual(new Map([['joyful', 1]]));
  expect(readThought('numb floor', language).ideas.get('joyful')).toBeCloseTo(0.6);
  const candidates = [aCandidate('Ann', { pleasure: 4 }), aCandidate('Jo', { pleasure: 9 })];
  expect(ranked('numb', candidates)).toEqual(['Jo']);
});

test('what was expected to be hard, was better than expected or big tells more than routine', () => {
  const routine = aCandidate('Call one', {}, { times: 40 });
  const plain = aCandidate('Call two');
  const hard = aCandidate('Call three', { expectedDifficulty: 9, effort: 3 });
  const better = aCandidate('Call four', { expectedPleasure: 2, pleasure: 6, big: true }, { isFirst: true });
  expect(ranked('call', [routine, plain, hard, better])).toEqual([
    ...['Call four', 'Call three', 'Call two', 'Call one'],
  ]);
});

test('beside one win, another like it tells less', () => {
  const alike = [
    aCandidate('Call aunt Mabel', { mastery: 8 }),
    aCandidate('Call aunt Mabel again', { mastery: 8 }),
    aCandidate('Call Jo'),
  ];
  expect(ranked('call', alike, 2)).toEqual(['Call aunt Mabel', 'Call Jo']);
});

test('among equals the newest comes first, and the order is always the same', () => {
  const older = aCandidate('Call A', { localDay: '2026-01-01' as LocalDay });
  const newer = aCandidate('Call B', { localDay: '2026-02-01' as LocalDay });
  expect(ranked('call', [older, newer], 1)).toEqual(['Call B']);
  const same = [aCandidate('Call C'), aCandidate('Call D')];
  expect(ranked('call', same)).toEqual(ranked('call', same.toReversed()));
});

test.each<[string, readonly [Partial<Win>, Partial<EvidenceCandidate>], object]>([
  [
    'better than expected',
    [{ expectedPleasure: 2, pleasure: 6, big: true }, {}],
    { type: 'better', expected: 2, actual: 6 },
  ],
  ['one point better is no reason', [{ expectedPleasure: 5, pleasure: 6 }, {}], { type: 'kept' }],
  [
    'expected to be hard',
    [{ expectedDifficulty: 6, big: true }, {}],
    { type: 'expected-hard', difficulty: 6 },
  ],
  ['big', [{ big: true, effort: 3 }, {}], { type: 'big' }],
  ['a first', [{ effort: 3 }, { isFirst: true }], { type: 'first' }],
  ['effort', [{ effort: 3, mastery: 9 }, {}], { type: 'effort' }],
  ['mastery', [{ mastery: 7, pleasure: 9 }, {}], { type: 'mastery', mastery: 7 }],
  ['pleasure', [{ pleasure: 7 }, { isReturn: true }], { type: 'pleasure', pleasure: 7 }],
  ['a day of coming back', [{ pleasure: 6 }, { isReturn: true, times: 30 }], { type: 'return' }],
  ['often', [{}, { times: 10 }], { type: 'often' }],
  ['kept', [{ expectedDifficulty: 5, mastery: 6 }, { times: 9 }], { type: 'kept' }],
])('the reason is what the record itself says: %s', (_, [set, more], reason) => {
  const [laid] = rankEvidence({ thought: 'call', limit: 1 }, [aCandidate('Call', set, more)], language);
  expect(laid?.reason).toEqual(reason);
});

test('wins are looked up by the words of the ideas and the thought’s own', () => {
  const text = 'useless violin';
  expect(wordsToFind(text, readThought(text, language), language)).toEqual([
    'useless',
    'violin',
    'call',
    'rang up',
  ]);
});

test('what is never argued with is known by its phrases', () => {
  expect(isLeftBe('I sink the ship', language)).toBe(true);
  expect(isLeftBe('I sink, and then comes a ship', language)).toBe(false);
});

test.each([
  ['I can not telephone', 'Rang up Zoë', { type: 'words', words: 'Rang up' }],
  ['the violin', 'My Violin lesson', { type: 'words', words: 'Violin' }],
  ['my string', 'Paper', { type: 'likeness' }],
])('how a win was found is told in its own words: %s, %s', (thought, text, by) => {
  const [laid] = rankEvidence({ thought, limit: 1 }, [aCandidate(text)], language);
  expect(laid?.foundBy).toEqual(by);
});

test('a turn of speech shows nothing of what its words may mean elsewhere', () => {
  const candidates = [aCandidate('What the day calls for'), aCandidate('Call Jo')];
  expect(ranked('I can not telephone', candidates)).toEqual(['Call Jo']);
});
