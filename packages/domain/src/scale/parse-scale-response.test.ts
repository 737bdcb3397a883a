import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import { err, ok } from '../basics/result.ts';
import { INSTRUMENTS } from './instrument.ts';
import { parseScaleResponse } from './parse-scale-response.ts';
import { answersFromText, answersToText } from './scale-response.ts';

const FULL = {
  id: '0123456789abcdef0123456789abcdef',
  ...{ instrument: 'phq-8', version: 1, language: 'en', localDay: '2026-03-01' },
  ...{ at: 1_772_366_400_000, zone: 'Europe/Berlin', answers: [0, 1, 2, 3, 0, 1, 2, 3], extra: '2' },
  ...{ total: 12, trashed: true, importBatch: 'f'.repeat(32) },
};

test('reads every field, and what was not said is null', () => {
  expect(parseScaleResponse(FULL)).toStrictEqual(ok(FULL));
  const { at: _at, zone: _zone, extra: _extra, trashed: _trashed, importBatch: _batch, ...least } = FULL;
  expect(parseScaleResponse(least)).toStrictEqual(
    ok({ ...least, at: null, zone: null, extra: null, trashed: false, importBatch: null }),
  );
});

test.each([
  ['instrument', 'phq-10'],
  ['version', 1.5],
  ['language', 'English'],
  ['answers', '0 1'],
  ['answers', []],
  ['answers', [0, 1, 2, 3]],
  ['answers', [0, 1, 2, 3, 0, 1, 2, 4]],
  ['extra', 2],
  ['extra', ''],
  ['total', 13],
  ['total', -1],
])('names %s when it is %j', (field, value) => {
  expect(parseScaleResponse({ ...FULL, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test('the WHO-5 is counted by four, and nine questions are not eight', () => {
  const who = { ...FULL, instrument: 'who-5', answers: [5, 4, 3, 2, 1] };
  expect(parseScaleResponse({ ...who, total: 60 }).ok).toBe(true);
  expect(parseScaleResponse({ ...who, total: 15 }).ok).toBe(false);
  expect(parseScaleResponse({ ...FULL, instrument: 'phq-9' }).ok).toBe(false);
});

test('a version that is not known here is taken as it is told', () => {
  const later = { ...FULL, version: INSTRUMENTS['phq-8'].version + 1, answers: [9, 9], total: 99 };
  expect(parseScaleResponse(later)).toStrictEqual(ok(later));
});

test('a row of answers comes back from its text, and other texts are none', () => {
  const answers = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(answers, (row) => {
      expect(answersFromText(answersToText(row))).toStrictEqual(row);
    }),
    soak(100),
  );
  expect(['', ' ', '1  2', '1,2', '-1', '101', '1 2 ', 'one'].map(answersFromText)).toStrictEqual(
    Array.from({ length: 8 }, () => null),
  );
});
