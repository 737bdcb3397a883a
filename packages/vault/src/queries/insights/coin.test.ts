/** A test by coin: silent while it runs, read by what the coin said, and never for sleep, food, medicine or people. */

import { addDays, coinOn, type LocalDay } from '@cairn/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testVault, type TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault('2026-05-03 10:00');
});
afterEach(() => vault.close());

const FIRST = '2026-05-03' as LocalDay;

test('runs for twenty days in silence, then tells both sides by the coin', async () => {
  expect(await vault.asks('insight-coin', {})).toEqual({ running: null, over: null });
  expect((await vault.asks('today', {})).isTesting).toBe(false);
  const { experiment } = await vault.does('begin-experiment', { text: 'a walk', area: 'move' });
  const sides = { true: 0, false: 0 };
  for (let at = 0; at < 20; at += 1) {
    const day = addDays(FIRST, at);
    vault.at(`${day} 10:00`);
    const { running, over } = await vault.asks('insight-coin', {});
    const has = coinOn(experiment, day) === true;
    expect([running?.today, running?.until, over]).toEqual([has, '2026-05-22', null]);
    expect((await vault.asks('today', {})).isTesting).toBe(true);
    sides[`${has}`] += 1;
    await vault.does('check-in', { mood: has ? 8 : 3 });
  }
  vault.at('2026-05-23 10:00');
  const { running, over } = await vault.asks('insight-coin', {});
  expect([running, (await vault.asks('today', {})).isTesting]).toEqual([null, false]);
  expect(over?.read).toMatchObject({
    ...{ type: 'read', difference: 5, stands: true },
    with: { days: sides.true, mean: 8 },
    without: { days: sides.false, mean: 3 },
  });
});

test('stopped early it tells what there was, and that it was too little', async () => {
  const { experiment } = await vault.does('begin-experiment', { text: 'a walk' });
  await vault.does('check-in', { mood: 4 });
  await vault.does('end-experiment', { id: experiment.id });
  expect(await vault.asks('insight-coin', {})).toMatchObject({
    running: null,
    over: { read: { type: 'too-early' } },
  });
});

test.each([
  ['a nap'],
  ['no dinner'],
  ['taking my pills'],
  ['calling Ann'],
  ['skipping meals to lose weight'],
  ['I want to die'],
])('"%s" is not for a coin', async (text) => {
  expect(await vault.refuses('begin-experiment', { text, area: 'joy' })).toMatchObject({
    type: 'BadInput',
    field: 'text',
  });
});

test('nor is anything of an area of sleep, food or people', async () => {
  for (const area of ['rest', 'nourish', 'people'] as const)
    expect((await vault.refuses('begin-experiment', { text: 'a small thing', area })).type).toBe('BadInput');
});
