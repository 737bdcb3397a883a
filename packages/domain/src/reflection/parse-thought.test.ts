import { expect, test } from 'vitest';
import { err, ok } from '../basics/result.ts';
import { parseBelief, parseEvidenceLink, parseThought } from './parse-thought.ts';

const ID = '0123456789abcdef0123456789abcdef';
const OTHER = 'f'.repeat(32);
const MOMENT = { localDay: '2026-03-01', at: 1_772_366_400_000, zone: 'Europe/Berlin' };

const THOUGHT = {
  ...{ id: ID, text: 'I never finish anything', ...MOMENT, answer: 'I finished the form.' },
  ...{ met: true, resting: true, trashed: true, importBatch: OTHER },
};

const BELIEF = { id: ID, thought: OTHER, ...MOMENT, value: 80, trashed: true, importBatch: OTHER };

const LINK = { id: ID, thought: OTHER, win: ID, gone: true };

test('reads every field of a thought, of a belief in it, and of a win laid beside it', () => {
  expect(parseThought(THOUGHT)).toStrictEqual(ok(THOUGHT));
  expect(parseBelief(BELIEF)).toStrictEqual(ok(BELIEF));
  expect(parseEvidenceLink(LINK)).toStrictEqual(ok(LINK));
});

test('what was not said is null or false, and never a number', () => {
  expect(parseThought({ id: ID, text: 'nobody rings', localDay: '2026-03-01' })).toStrictEqual(
    ok({
      ...{ id: ID, text: 'nobody rings', localDay: '2026-03-01', at: null, zone: null, answer: null },
      ...{ met: false, resting: false, trashed: false, importBatch: null },
    }),
  );
  expect(parseBelief({ id: ID, thought: OTHER, localDay: '2026-03-01', value: 0 })).toMatchObject(
    ok({ at: null, zone: null, value: 0, trashed: false, importBatch: null }),
  );
  expect(parseEvidenceLink({ id: ID, thought: OTHER, win: ID })).toMatchObject(ok({ gone: false }));
});

test.each([
  ['id', null],
  ['text', ' '],
  ['localDay', '1 March'],
  ['at', 'noon'],
  ['zone', ''],
  ['answer', 7],
  ['met', 1],
  ['resting', 'no'],
  ['trashed', 'no'],
  ['importBatch', 1],
])('names %s of a thought when it is %j', (field, value) => {
  expect(parseThought({ ...THOUGHT, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test.each([
  ['thought', 'x'],
  ['value', -1],
  ['value', 101],
  ['value', 50.5],
  ['value', null],
])('names %s of a belief when it is %j', (field, value) => {
  expect(parseBelief({ ...BELIEF, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test.each([
  ['thought', null],
  ['win', null],
  ['gone', 'no'],
])('names %s of a win beside a thought when it is %j', (field, value) => {
  expect(parseEvidenceLink({ ...LINK, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});
