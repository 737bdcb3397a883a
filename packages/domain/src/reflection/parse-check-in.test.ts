import { expect, test } from 'vitest';
import { err, ok } from '../basics/result.ts';
import { parseCheckIn } from './parse-check-in.ts';

const FULL = {
  id: '0123456789abcdef0123456789abcdef',
  localDay: '2026-03-01',
  at: 1_772_366_400_000,
  zone: 'Europe/Berlin',
  mood: 0,
  energy: 2,
  confidence: 0,
  sleepMinutes: 1440,
  moodWord: 'meh',
  note: 'Slept little.',
  trashed: true,
  importBatch: 'f'.repeat(32),
};

test('reads every field of a check-in', () => {
  expect(parseCheckIn(FULL)).toStrictEqual(ok(FULL));
});

test('a check-in needs an id and a day; an absent mood is null, never 0', () => {
  expect(parseCheckIn({ id: FULL.id, localDay: FULL.localDay })).toStrictEqual(
    ok({
      id: FULL.id,
      localDay: FULL.localDay,
      at: null,
      zone: null,
      mood: null,
      energy: null,
      confidence: null,
      sleepMinutes: null,
      moodWord: null,
      note: null,
      trashed: false,
      importBatch: null,
    }),
  );
});

test('energy is 1, 2 or 3', () => {
  for (const energy of [1, 2, 3]) expect(parseCheckIn({ ...FULL, energy })).toMatchObject(ok({ energy }));
});

test.each([
  ['id', null],
  ['localDay', '1 March'],
  ['at', 'noon'],
  ['zone', ''],
  ['mood', 11],
  ['energy', 0],
  ['energy', 4],
  ['confidence', 11],
  ['confidence', 4.5],
  ['sleepMinutes', -1],
  ['sleepMinutes', 1441],
  ['sleepMinutes', '7:30'],
  ['moodWord', 7],
  ['note', {}],
  ['trashed', 'no'],
  ['importBatch', 1],
])('names %s when it is %j', (field, value) => {
  expect(parseCheckIn({ ...FULL, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test('what is no record is said to be none', () => {
  expect(parseCheckIn([FULL])).toStrictEqual(err({ type: 'NotARecord' }));
});
