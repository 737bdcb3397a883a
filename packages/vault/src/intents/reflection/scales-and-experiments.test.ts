/** Questionnaires and experiments as they are kept: counted here, whole or not at all, one experiment at a time. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import { testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

test('answers are kept as given, with their sum, version and language, oldest first', async () => {
  const { response } = await vault.does('keep-scale-response', {
    ...{ instrument: 'who-5', language: 'en', answers: [5, 4, 3, 2, 1] },
  });
  expect(response).toMatchObject({
    ...{ instrument: 'who-5', version: 1, language: 'en', answers: [5, 4, 3, 2, 1], total: 60, extra: null },
    localDay: '2026-05-03',
  });
  vault.at('2026-05-20 10:00');
  const nine = [1, 1, 1, 1, 1, 1, 1, 1, 2];
  await vault.does('keep-scale-response', {
    ...{ instrument: 'phq-9', language: 'en', answers: nine, extra: '1' },
  });
  const totals = async (of: object): Promise<unknown> =>
    (await vault.asks('scale-responses', of)).responses.map(({ instrument, total }) => [instrument, total]);
  expect(await totals({ instrument: 'who-5' })).toEqual([['who-5', 60]]);
  expect(await totals({})).toEqual([
    ['who-5', 60],
    ['phq-9', 10],
  ]);
  await vault.does('trash-scale-response', { id: response.id });
  expect(await totals({})).toEqual([['phq-9', 10]]);
  await vault.does('undo', {});
  expect(await totals({ instrument: 'who-5' })).toEqual([['who-5', 60]]);
});

test.each([
  ['answers', { answers: [0, 1, 2, 3] }],
  ['answers', { answers: [0, 1, 2, 3, 6] }],
  ['answers', { answers: [0, 1, 2, 3, null] }],
  ['answers', { answers: '0 1 2 3 4' }],
  ['instrument', { instrument: 'phq-10' }],
  ['language', { language: 'English' }],
  ['extra', { extra: 'In my own words' }],
])('nothing is kept where %s does not fit', async (field, part) => {
  const asked = { instrument: 'who-5', language: 'en', answers: [0, 1, 2, 3, 4], ...part } as never;
  expect(await vault.refuses('keep-scale-response', asked)).toEqual({ type: 'BadInput', field });
  expect((await vault.asks('scale-responses', {})).responses).toEqual([]);
});

test('an experiment runs for twenty days from the day it begins, and a new one ends the one before', async () => {
  const { experiment } = await vault.does('begin-experiment', { text: 'a walk before noon', area: 'move' });
  expect(experiment).toMatchObject({ startedOn: '2026-05-03', length: 20, endedOn: null, area: 'move' });
  expect(experiment.seed).toBeLessThan(2 ** 32);
  vault.at('2026-05-06 10:00');
  const second = await vault.does('begin-experiment', { text: 'music on the balcony' });
  const told = async (): Promise<unknown> =>
    (await vault.asks('experiments', {})).experiments.map(({ text, endedOn }) => [text, endedOn]);
  expect(await told()).toEqual([
    ['music on the balcony', null],
    ['a walk before noon', '2026-05-06'],
  ]);
  await vault.does('undo', {});
  expect(await told()).toEqual([['a walk before noon', null]]);
  expect(second.experiment.seed).not.toBe(experiment.seed);
});

test('of tests begun and stopped on one day the last one is told, whatever their ids', async () => {
  const texts = [
    'a walk before noon',
    'a song by the window',
    'the radio on',
    'the window open',
    'a card game',
  ];
  for (const text of texts) {
    const { experiment } = await vault.does('begin-experiment', { text });
    await vault.does('end-experiment', { id: experiment.id });
    expect((await vault.asks('insight-coin', {})).over?.experiment.text).toBe(text);
  }
  const { experiments } = await vault.asks('experiments', {});
  expect(experiments.map(({ text }) => text)).toEqual(texts.toReversed());
});

test('it is stopped at any time, and one that is over is left as it is', async () => {
  const { experiment } = await vault.does('begin-experiment', { text: 'a walk before noon' });
  await vault.does('end-experiment', { id: experiment.id });
  await vault.does('undo', {});
  vault.at('2026-06-20 10:00');
  expect((await vault.does('end-experiment', { id: experiment.id })).experiment.endedOn).toBeNull();
  await vault.does('trash-experiment', { id: experiment.id });
  expect((await vault.asks('experiments', {})).experiments).toEqual([]);
});

test('a check-in tells of confidence and sleep where they were said, and never of a number that was not', async () => {
  const { checkIn } = await vault.does('check-in', { confidence: 0 });
  expect(checkIn).toMatchObject({ mood: null, energy: null, confidence: 0, sleepMinutes: null });
  await vault.does('check-in', { mood: 4, sleepMinutes: 450, note: 'slept by the window' });
  expect((await vault.asks('day', { day: checkIn.localDay })).checkIns).toMatchObject([
    { mood: 4, sleepMinutes: 450, confidence: null },
    { mood: null, sleepMinutes: null, confidence: 0 },
  ]);
  expect(await vault.refuses('check-in', { sleepMinutes: 1441 })).toMatchObject({ field: 'sleepMinutes' });
  expect(await vault.refuses('check-in', { confidence: 11 as never })).toMatchObject({ field: 'confidence' });
  expect(await vault.refuses('check-in', {})).toEqual({ type: 'Empty' });
});

test('check-ins can be read again, newest first, page by page, and put away', async () => {
  for (const mood of [1, 2, 3] as const) {
    vault.at(`2026-05-0${mood + 2} 10:00`);
    await vault.does('check-in', { mood, note: `line ${mood}` });
  }
  const first = await vault.asks('check-ins', { limit: 2 });
  expect(first.checkIns.map(({ mood, note }) => [mood, note])).toEqual([
    [3, 'line 3'],
    [2, 'line 2'],
  ]);
  const rest = await vault.asks('check-ins', { limit: 2, after: first.next ?? '' });
  expect([rest.checkIns.map(({ mood }) => mood), rest.next]).toEqual([[1], null]);
  const [newest] = first.checkIns;
  if (newest === undefined) throw new Error('it was kept');
  await vault.does('trash-check-in', { id: newest.id });
  expect((await vault.asks('check-ins', {})).checkIns.map(({ mood }) => mood)).toEqual([2, 1]);
});

test('what was noted can be corrected part by part, taken back, and had again', async () => {
  const { checkIn } = await vault.does('check-in', { mood: 2, energy: 1, note: 'grey' });
  const { id } = checkIn;
  await vault.does('edit-check-in', { id, set: { mood: 6 } });
  await vault.does('edit-check-in', { id, set: { energy: null, note: 'grey, then sun' } });
  expect((await vault.asks('check-ins', {})).checkIns).toMatchObject([
    { id, mood: 6, energy: null, note: 'grey, then sun' },
  ]);
  expect((await vault.asks('today', {})).howItIs).toEqual({ mood: 6, energy: null });
  await vault.does('undo', {});
  expect((await vault.asks('check-ins', {})).checkIns).toMatchObject([{ mood: 6, energy: 1, note: 'grey' }]);
  await vault.does('edit-check-in', { id, set: { mood: null, energy: null, note: ' ' } });
  expect((await vault.asks('check-ins', {})).checkIns).toEqual([]);
  await vault.does('undo', {});
  expect((await vault.asks('check-ins', {})).checkIns).toMatchObject([{ mood: 6, energy: 1, note: 'grey' }]);
});

test('what was not said of a moment can be added to it later', async () => {
  const { checkIn } = await vault.does('check-in', { mood: 2 });
  await vault.does('edit-check-in', { id: checkIn.id, set: { energy: 1 } });
  expect((await vault.asks('check-ins', {})).checkIns).toMatchObject([{ mood: 2, energy: 1 }]);
});

test('a correction that is none is refused, and nothing changes with it', async () => {
  const { checkIn } = await vault.does('check-in', { mood: 2 });
  const { id } = checkIn;
  expect(await vault.refuses('edit-check-in', { id, set: {} })).toEqual({ type: 'Empty' });
  expect(await vault.refuses('edit-check-in', { id, set: { mood: 11 as never } })).toMatchObject({
    field: 'mood',
  });
  expect(await vault.refuses('edit-check-in', { id: 'f'.repeat(32) as EntityId, set: { mood: 3 } })).toEqual({
    type: 'NotFound',
  });
  expect((await vault.asks('check-ins', {})).checkIns).toMatchObject([{ mood: 2 }]);
});

test('a win tells how it felt before and after, from the moment it is kept or later', async () => {
  const { win } = await vault.does('log-win', { text: 'made tea', moodBefore: 2, moodAfter: 3 });
  expect(win).toMatchObject({ moodBefore: 2, moodAfter: 3 });
  const edited = await vault.does('edit-win', { id: win.id, set: { moodBefore: null, moodAfter: 0 } });
  expect(edited.win).toMatchObject({ moodBefore: null, moodAfter: 0 });
  await vault.does('undo', {});
  const today = await vault.asks('today', {});
  expect(today.wins[0]).toMatchObject({ moodBefore: 2, moodAfter: 3 });
});

test('after a ninth answer of 1 or more three quiet days begin with the answers, and taking those back does not end them', async () => {
  const calmUntil = async (): Promise<number> => (await vault.asks('settings', {})).calmUntil;
  const nine = (last: number): Promise<unknown> =>
    vault.does('keep-scale-response', {
      ...{ instrument: 'phq-9', language: 'en', answers: [3, 3, 3, 3, 3, 3, 3, 3, last] },
    });
  await nine(0);
  await vault.does('keep-scale-response', {
    ...{ instrument: 'phq-8', language: 'en', answers: [3, 3, 3, 3, 3, 3, 3, 3] },
  });
  expect(await calmUntil()).toBe(0);
  vault.at('2026-05-03 21:00');
  await nine(1);
  const until = Date.parse('2026-05-06T21:00:00Z');
  expect(await calmUntil()).toBe(until);
  await vault.does('undo', {});
  expect(await calmUntil()).toBe(until);
});

test.each([
  ['stay up late', 'guarded'],
  ['have coffee', 'guarded'],
  ['a beer', 'guarded'],
  ['a nap', 'guarded'],
  ['skip lunch', 'guarded'],
  ['call Anna', 'guarded'],
  ['cut myself', 'danger'],
  ['kill myself', 'wish'],
  ['go to the funeral', 'hardship'],
  ['go for a run of 10 km', 'plain'],
])('no coin is tossed for “%s”, and it says why: %s', async (text, why) => {
  expect(await vault.refuses('begin-experiment', { text })).toEqual({ type: 'BadInput', field: 'text', why });
  expect((await vault.asks('experiments', {})).experiments).toEqual([]);
});

test('a coin may be tossed for a run', async () => {
  expect((await vault.does('begin-experiment', { text: 'go for a run' })).experiment.endedOn).toBeNull();
});
