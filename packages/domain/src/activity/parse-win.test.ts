import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import { err, ok } from '../basics/result.ts';
import { parseWin } from './parse-win.ts';

const FULL = {
  id: '0123456789abcdef0123456789abcdef',
  text: 'Opened one letter',
  area: 'paper',
  localDay: '2026-03-01',
  at: 1_772_366_400_000,
  zone: 'Europe/Berlin',
  planned: true,
  big: true,
  effort: 3,
  pleasure: 0,
  mastery: 7,
  expectedPleasure: 2,
  expectedDifficulty: 9,
  moodBefore: 2,
  moodAfter: 0,
  note: 'It was the tax office.\nOnly a reminder.',
  activity: 'paper.open-one-letter',
  step: 'a'.repeat(32),
  ritual: 'b'.repeat(32),
  resting: true,
  near: true,
  trashed: true,
  importBatch: 'f'.repeat(32),
};

const BARE = { id: FULL.id, text: FULL.text, localDay: FULL.localDay };

test('reads every field of a win', () => {
  expect(parseWin(FULL)).toStrictEqual(ok(FULL));
});

test('a win needs an id, words and a day; all else may be absent', () => {
  expect(parseWin(BARE)).toStrictEqual(
    ok({
      ...BARE,
      area: null,
      at: null,
      zone: null,
      planned: false,
      big: false,
      effort: null,
      pleasure: null,
      mastery: null,
      expectedPleasure: null,
      expectedDifficulty: null,
      moodBefore: null,
      moodAfter: null,
      note: null,
      activity: null,
      step: null,
      ritual: null,
      resting: false,
      near: false,
      trashed: false,
      importBatch: null,
    }),
  );
});

test('tidies words on the way in', () => {
  expect(parseWin({ ...BARE, text: '  rang mum\r\n', note: ' \u200B' })).toMatchObject(
    ok({ text: 'rang mum', note: null }),
  );
});

test.each([
  ['id', undefined],
  ['id', 'X'],
  ['text', undefined],
  ['text', '   '],
  ['text', 'a'.repeat(10_001)],
  ['area', 'garden'],
  ['localDay', undefined],
  ['localDay', '2026-02-30'],
  ['at', 1.5],
  ['zone', 'Mars Base'],
  ['planned', 'yes'],
  ['big', 1],
  ['effort', 0],
  ['pleasure', 11],
  ['mastery', -1],
  ['expectedPleasure', '5'],
  ['expectedDifficulty', 5.5],
  ['moodBefore', 11],
  ['moodAfter', -1],
  ['note', 3],
  ['note', 'a'.repeat(10_001)],
  ['activity', 'Paper'],
  ['activity', ''],
  ['activity', '.paper'],
  ['activity', 'paper '],
  ['activity', `p${'a'.repeat(64)}`],
  ['activity', 3],
  ['activity', ['paper']],
  ['step', 'home.dishes'],
  ['ritual', 7],
  ['resting', null],
  ['near', 'shelf'],
  ['trashed', 'no'],
  ['importBatch', 'batch-1'],
])('names %s when it is %j', (field, value) => {
  expect(parseWin({ ...FULL, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test('an activity id may be as short as one letter and as long as 64', () => {
  for (const activity of ['p', '7', `p${'a'.repeat(63)}`, 'home.wash-one-cup'])
    expect(parseWin({ ...BARE, activity })).toMatchObject(ok({ activity }));
});

test('whatever comes in, there is an answer and no surprise', () => {
  const nearlyAWin = fc
    .record(Object.fromEntries(Object.keys(FULL).map((field) => [field, fc.anything()])), {
      requiredKeys: [],
    })
    .map((some) => ({ ...BARE, ...some }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), nearlyAWin), (raw) => {
      const parsed = parseWin(raw);
      if (parsed.ok) expect(parseWin(JSON.parse(JSON.stringify(parsed.value)))).toStrictEqual(parsed);
      else expect(['NotARecord', 'WrongField']).toContain(parsed.error.type);
    }),
    soak(500),
  );
});
