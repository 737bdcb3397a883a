/** Shrinking as the door answers it: the check on words first, one's own paths before the catalogue, and nothing kept. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Queries } from '../door/queries.ts';
import { FLAT, stepAt } from '../testing/a-path.ts';
import { testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

test('words lead to a ladder of the catalogue, and nothing of them is kept', async () => {
  const shrunk = await vault.asks('shrink', { text: 'the dishes' });
  expect(shrunk).toMatchObject({ kind: 'ladder', ladder: 'home.dishes', area: 'home', tone: 'ordinary' });
  expect(shrunk.steps.length).toBeGreaterThan(5);
  expect(await vault.asks('paths', {})).toEqual({ paths: [] });
  const not = await vault.asks('shrink', { text: 'the dishes', not: ['home.dishes'] });
  expect(not.ladder).not.toBe('home.dishes');
});

test.each([
  ['I want to die', 'wish'],
  ['I took all my pills', 'danger'],
] as const)('“%s” is not shrunk: it is %s, and Help stands beside it', async (text, tone) => {
  expect(await vault.asks('shrink', { text })).toMatchObject({ kind: 'help', steps: [], others: [], tone });
});

test('one’s own path comes first, by the id of the path; one that rests is not brought up', async () => {
  const { path } = await vault.does('keep-challenge', FLAT);
  const { id } = path.challenge;
  const own = await vault.asks('shrink', { text: 'the whole flat is a mess' });
  expect(own).toMatchObject({ kind: 'own', ladder: id, title: FLAT.text });
  expect(own.steps.map(({ text }) => text)).toEqual(FLAT.ladders[0]?.steps.map(({ text }) => text));
  await vault.does('let-challenge-rest', { id, resting: true });
  expect(await vault.asks('shrink', { text: 'the whole flat is a mess' })).toMatchObject({ kind: 'ladder' });
});

test('a step is made smaller until there is nothing smaller', async () => {
  let step: Queries['smaller']['input']['step'] = {
    text: 'Wash five things',
    minutes: 5,
    energy: 2,
    social: 0,
  };
  for (let press = 0; press < 6; press += 1) {
    const { next } = await vault.asks('smaller', { step });
    if (next === null) break;
    expect(next.step.minutes).toBeLessThanOrEqual(step.minutes);
    step = next.step;
  }
  expect(step).toMatchObject({ minutes: 0.5, energy: 1 });
  expect(await vault.asks('smaller', { step })).toEqual({ next: null, others: [] });
});

test('what is no step, and what is no way, is refused by name', async () => {
  const step = { text: 'Wash', minutes: 3, energy: 1, social: 0 } as never;
  expect(await vault.door.ask('smaller', { step })).toMatchObject({
    error: { type: 'BadInput', field: 'minutes' },
  });
  expect(await vault.door.ask('shrink', { text: ' ' })).toMatchObject({ error: { type: 'Empty' } });
  expect(await vault.door.ask('shrink', { text: 'x', not: [7] as never })).toMatchObject({
    error: { type: 'BadInput', field: 'not' },
  });
});

test('on the smallest rung “too big” and “too tired” are answered with a smaller form of it', async () => {
  const { path } = await vault.does('keep-challenge', {
    text: 'post',
    ladders: [{ title: 'Post', steps: [{ text: 'Open one letter', minutes: 2, energy: 2, social: 0 }] }],
  });
  const id = stepAt(path, 0);
  const big = await vault.does('step-not-now', { id, obstacle: 'too-big' });
  expect(big.offer).toMatchObject({ type: 'smaller', to: null });
  expect(big.offer && 'smaller' in big.offer && big.offer.smaller?.text).toBeTruthy();
  const tired = await vault.does('step-not-now', { id, obstacle: 'too-tired' });
  expect(tired.offer).toMatchObject({ type: 'lighter', to: null, smaller: { energy: 1 } });
});
