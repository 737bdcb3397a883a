import { expect, test } from 'vitest';
import { err, ok } from '../basics/result.ts';
import { parseExperiment } from './parse-experiment.ts';

const FULL = {
  id: '0123456789abcdef0123456789abcdef',
  ...{ activity: 'move.walk', area: 'move', text: 'a walk before noon', startedOn: '2026-03-01' },
  ...{ length: 20, seed: 2 ** 32 - 1, endedOn: '2026-03-04', trashed: true, importBatch: 'f'.repeat(32) },
};

test('reads every field, and what was not said is null', () => {
  expect(parseExperiment(FULL)).toStrictEqual(ok(FULL));
  const {
    activity: _activity,
    area: _area,
    endedOn: _endedOn,
    trashed: _t,
    importBatch: _b,
    ...least
  } = FULL;
  expect(parseExperiment(least)).toStrictEqual(
    ok({ ...least, activity: null, area: null, endedOn: null, trashed: false, importBatch: null }),
  );
});

test.each([
  ['activity', 'A walk'],
  ['area', 'sport'],
  ['text', ' '],
  ['startedOn', null],
  ['length', 0],
  ['length', 21],
  ['seed', 2 ** 32],
  ['seed', -1],
  ['endedOn', 'soon'],
])('names %s when it is %j', (field, value) => {
  expect(parseExperiment({ ...FULL, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});
