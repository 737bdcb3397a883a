import { expect, test } from 'vitest';
import { err, ok } from '../basics/result.ts';
import { parseRitual } from '../ritual/parse-ritual.ts';
import { parseDeclined } from '../suggestion/parse-declined.ts';
import { parseChallenge } from './parse-challenge.ts';
import { parseLadder } from './parse-ladder.ts';
import { parseStep } from './parse-step.ts';

const id = 'a'.repeat(32);
const other = 'b'.repeat(32);

const PATH = {
  ...{ id, text: 'the whole flat', why: 'I want to have Ana over', area: 'home', order: 2 },
  ...{ arrivedOn: '2026-11-01', resting: true, trashed: true, importBatch: other },
};

const LADDER = {
  ...{ id, challenge: other, title: 'Dishes, one at a time', source: 'home.dishes', order: 1 },
  ...{ trashed: true, importBatch: other },
};

const STEP = {
  ...{ id, ladder: other, text: 'Touch one cup', order: 3, minutes: 0.5, energy: 1, social: 0 },
  ...{ rung: 'home.dishes.one-cup', anchor: 'coffee', plannedOn: '2026-11-27', plannedAt: 450 },
  ...{ plannedPlace: 'the kitchen', expectedDifficulty: 0, expectedPleasure: 3, tooBig: 1, stayedAt: 5 },
  ...{ trashed: true, importBatch: other },
};

const RITUAL = {
  ...{ id, kind: 'wake', text: 'Open the curtains', anchor: 'the alarm', area: 'rise', dayPart: 'am' },
  ...{ minutes: 2, energy: 2, order: 4, remindAt: 1439, remindDays: 31, line: 'Light first.' },
  ...{ activity: 'rise.open-curtains', resting: true, trashed: true, importBatch: other },
};

const DECLINED = { id, localDay: '2026-11-26', key: `step:${other}`, taken: true };

test('every field of each is read, and again the same', () => {
  expect(parseChallenge(PATH)).toStrictEqual(ok(PATH));
  expect(parseLadder(LADDER)).toStrictEqual(ok(LADDER));
  expect(parseStep(STEP)).toStrictEqual(ok(STEP));
  expect(parseRitual(RITUAL)).toStrictEqual(ok(RITUAL));
  expect(parseDeclined(DECLINED)).toStrictEqual(ok(DECLINED));
});

test('words are enough for a path, a step and a ritual; what is absent is plain, and null is never 0', () => {
  expect(parseChallenge({ id, text: ' x ' })).toStrictEqual(
    ok({
      ...{ id, text: 'x', why: null, area: null, order: 0, arrivedOn: null },
      ...{ resting: false, trashed: false, importBatch: null },
    }),
  );
  expect(parseLadder({ id, challenge: other, title: 'x' })).toStrictEqual(
    ok({ id, challenge: other, title: 'x', source: null, order: 0, trashed: false, importBatch: null }),
  );
  expect(parseStep({ id, ladder: other, text: 'x' })).toStrictEqual(
    ok({
      ...{ id, ladder: other, text: 'x', order: 0, minutes: null, energy: null, social: null, rung: null },
      ...{ anchor: null, plannedOn: null, plannedAt: null, plannedPlace: null },
      ...{ expectedDifficulty: null, expectedPleasure: null, tooBig: 0, stayedAt: 0 },
      ...{ trashed: false, importBatch: null },
    }),
  );
  expect(parseRitual({ id, text: 'x' })).toStrictEqual(
    ok({
      ...{ id, kind: 'ritual', text: 'x', anchor: null, area: null, dayPart: 'any', minutes: null },
      ...{ energy: null, order: 0, remindAt: null, remindDays: 127, line: null, activity: null },
      ...{ resting: false, trashed: false, importBatch: null },
    }),
  );
});

test.each([
  ['text', ' '],
  ['why', 3],
  ['area', 'garden'],
  ['order', 0.5],
  ['arrivedOn', '2026-02-30'],
  ['resting', 1],
])('a path with the %s %j names it', (field, value) => {
  expect(parseChallenge({ ...PATH, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test.each([
  ['challenge', undefined],
  ['title', ''],
  ['source', 'Home Dishes'],
])('a ladder with the %s %j names it', (field, value) => {
  expect(parseLadder({ ...LADDER, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test.each([
  ['ladder', 'x'],
  ['minutes', 3],
  ['energy', 0],
  ['social', 3],
  ['plannedOn', 'today'],
  ['plannedAt', 1440],
  ['plannedAt', 7.5],
  ['expectedDifficulty', 11],
  ['expectedPleasure', -1],
  ['tooBig', -1],
  ['stayedAt', 1.5],
])('a step with the %s %j names it', (field, value) => {
  expect(parseStep({ ...STEP, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test.each([
  ['kind', 'habit'],
  ['dayPart', 'noon'],
  ['minutes', 0.5],
  ['remindAt', -1],
  ['remindDays', 0],
  ['remindDays', 128],
  ['activity', ''],
])('a ritual with the %s %j names it', (field, value) => {
  expect(parseRitual({ ...RITUAL, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test('what was put aside is an activity, a step or a ritual', () => {
  for (const key of ['home.wash-one-cup', `step:${id}`, `ritual:${id}`])
    expect(parseDeclined({ ...DECLINED, key })).toMatchObject(ok({ key }));
  for (const key of ['', 'step:', `path:${id}`, `step:${id}0`, 7])
    expect(parseDeclined({ ...DECLINED, key })).toStrictEqual(err({ type: 'WrongField', field: 'key' }));
  expect(parseDeclined({ ...DECLINED, taken: 1 })).toStrictEqual(err({ type: 'WrongField', field: 'taken' }));
});
