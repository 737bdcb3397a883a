/** A path as somebody lives it: kept in one act, arranged, with several ladders, found again. */

import type { EntityId } from '@cairn/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PathView } from '../../door/path-queries.ts';
import { FLAT, idAt, ladderAt, stepAt, textsOf } from '../../testing/a-path.ts';
import { anAct, testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const keepFlat = async (): Promise<PathView> => (await vault.does('keep-challenge', FLAT)).path;

const view = (path: PathView): Promise<PathView> => vault.asks('path', { id: path.challenge.id });

const pathTexts = async (): Promise<readonly string[]> =>
  (await vault.asks('paths', {})).paths.map(({ challenge }) => challenge.text);

test('a whole path is kept in one act, found again after a restart, and taken back in one', async () => {
  const path = await keepFlat();
  expect(path).toMatchObject({
    challenge: { text: FLAT.text, area: 'home', why: null, resting: false, arrivedOn: null, order: 0 },
    offer: null,
    here: stepAt(path, 0),
  });
  expect(path.ladders[0]?.steps[0]).toMatchObject({
    step: { minutes: 0.5, energy: 1, social: 0, rung: 'home.whole-flat.touch', tooBig: 0 },
    timesDone: 0,
    lastDone: null,
  });
  vault = await vault.reopened();
  expect(await view(path)).toEqual(path);
  expect((await vault.asks('paths', {})).paths).toMatchObject([
    { climbed: 0, steps: 4, here: { text: 'Touch one cup' } },
  ]);
  await vault.does('undo', {});
  expect(await pathTexts()).toEqual([]);
});

test('asked for twice, a path is kept once and answered the same', async () => {
  const act = anAct();
  const first = await vault.does('keep-challenge', FLAT, act);
  expect(await vault.does('keep-challenge', FLAT, act)).toEqual(first);
  expect(await pathTexts()).toEqual([FLAT.text]);
});

test('words alone are enough, and the area is guessed from them or left', async () => {
  const { path } = await vault.does('keep-challenge', {
    text: 'wash the dishes',
    why: ' so that Ana can come ',
  });
  expect(path.challenge).toMatchObject({ area: 'home', why: 'so that Ana can come' });
  expect(path).toMatchObject({ ladders: [], here: null, offer: null });
  const { path: other } = await vault.does('keep-challenge', { text: 'wash the dishes', area: null });
  expect(other.challenge.area).toBeNull();
});

test('a path takes several ladders, arranged as one likes; each is one act to take back', async () => {
  const path = await keepFlat();
  const second = { title: 'The bins', steps: [{ text: 'Tie one bag' }] };
  const { path: both } = await vault.does('keep-ladder', { challenge: path.challenge.id, ladder: second });
  expect(both.ladders.map(({ ladder }) => ladder.title)).toEqual(['One room, one thing', 'The bins']);
  const id = ladderAt(both, 1);
  await vault.does('move-ladder', { id, to: 0 });
  await vault.does('edit-ladder', { id, title: 'Bags' });
  const moved = await view(path);
  expect(moved.ladders.map(({ ladder }) => ladder.title)).toEqual(['Bags', 'One room, one thing']);
  expect(moved.here).toBe(moved.ladders[0]?.steps[0]?.step.id);
  await vault.does('remove-ladder', { id });
  expect(textsOf(await view(path))).toEqual(textsOf(path));
  expect(await vault.refuses('done-step', { id: stepAt(moved, 0) })).toEqual({ type: 'NotFound' });
  for (let i = 0; i < 4; i += 1) await vault.does('undo', {});
  expect(textsOf(await view(path))).toEqual(textsOf(path));
});

test('paths are arranged as they are shown; those that rest or are climbed come last', async () => {
  for (const text of ['one', 'two', 'three', 'four']) await vault.does('keep-challenge', { text });
  const ids = (await vault.asks('paths', {})).paths.map(({ challenge }) => challenge.id);
  await vault.does('let-challenge-rest', { id: idAt(ids, 0), resting: true });
  await vault.does('arrive-at-challenge', { id: idAt(ids, 2), arrived: true });
  expect(await pathTexts()).toEqual(['two', 'four', 'one', 'three']);
  await vault.does('move-challenge', { id: idAt(ids, 3), to: 0 });
  expect(await pathTexts()).toEqual(['four', 'two', 'one', 'three']);
  expect((await vault.asks('path', { id: idAt(ids, 2) })).challenge.arrivedOn).toBe('2026-05-03');
  for (let i = 0; i < 3; i += 1) await vault.does('undo', {});
  expect(await pathTexts()).toEqual(['one', 'two', 'three', 'four']);
});

test('input that makes no sense is refused by name, and nothing is changed', async () => {
  const path = await keepFlat();
  const { id } = path.challenge;
  const ladder = ladderAt(path, 0);
  const many = Array.from({ length: 41 }, (_, at) => ({ text: `step ${at}` }));
  expect(await vault.refuses('keep-challenge', { text: ' ' })).toEqual({ type: 'Empty' });
  expect(await vault.refuses('keep-challenge', { text: 'x', area: 'garden' as never })).toEqual({
    type: 'BadInput',
    field: 'area',
  });
  expect(await vault.refuses('keep-ladder', { challenge: id, ladder: { title: 'x', steps: many } })).toEqual({
    type: 'LadderFull',
    most: 40,
  });
  for (const [step, field] of [
    [{ minutes: 3 }, 'minutes'],
    [{ energy: 4 }, 'energy'],
    [{ rung: 'No Rung' }, 'rung'],
  ] as const)
    expect(await vault.refuses('keep-step', { ladder, step: { text: 'x', ...step } as never })).toEqual({
      type: 'BadInput',
      field,
    });
  expect(await vault.refuses('keep-step', { ladder, step: { text: '' } })).toEqual({ type: 'Empty' });
  expect(await vault.refuses('plan-step', { id: stepAt(path, 0), plan: { anchor: 'x', at: 1440 } })).toEqual({
    type: 'BadInput',
    field: 'at',
  });
  expect(await vault.refuses('step-not-now', { id: stepAt(path, 0), obstacle: 'lazy' as never })).toEqual({
    type: 'BadInput',
    field: 'obstacle',
  });
  expect(await vault.refuses('done-step', { id: stepAt(path, 0), effort: 4 as never })).toEqual({
    type: 'BadInput',
    field: 'effort',
  });
  const nobody = 'f'.repeat(32) as EntityId;
  for (const name of [
    'edit-challenge',
    'let-challenge-go',
    'restore-challenge',
    'purge-challenge',
    'edit-ladder',
    'remove-step',
  ] as const)
    expect(await vault.refuses(name, { id: nobody, set: {}, title: 'x' })).toEqual({
      type: 'NotFound',
    });
  expect(await view(path)).toEqual(path);
});

test('a ladder is full at forty, also one step at a time', async () => {
  const { path } = await vault.does('keep-challenge', {
    text: 'x',
    ladders: [{ title: 'x', steps: Array.from({ length: 40 }, (_, at) => ({ text: `step ${at}` })) }],
  });
  const ladder = ladderAt(path, 0);
  expect(await vault.refuses('keep-step', { ladder, step: { text: 'one more' } })).toEqual({
    type: 'LadderFull',
    most: 40,
  });
});

test('screens are told what to ask for again', async () => {
  const heard: string[][] = [];
  vault.door.onChange((topics) => heard.push([...topics]));
  const path = await keepFlat();
  await vault.does('done-step', { id: stepAt(path, 0) });
  expect(heard).toEqual([['paths'], ['wins', 'paths']]);
});
