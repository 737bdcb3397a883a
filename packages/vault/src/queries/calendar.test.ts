/** What a calendar may hold. Nothing that rests, was let go, or is past is told to it. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { FLAT, stepAt } from '../testing/a-path.ts';
import { testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const told = async (): Promise<readonly string[]> => {
  const { rituals, steps } = await vault.asks('calendar', {});
  return [...rituals, ...steps].map(({ text }) => text);
};

test('rituals with a time, and steps planned from today on, the nearest first', async () => {
  await vault.does('keep-ritual', { text: 'Open the curtains', remindAt: 480 });
  await vault.does('keep-ritual', { text: 'Drink some water' });
  const { path } = await vault.does('keep-challenge', FLAT);
  await vault.does('plan-step', { id: stepAt(path, 0), plan: { anchor: null, on: '2026-05-20' as never } });
  await vault.does('plan-step', { id: stepAt(path, 1), plan: { anchor: 'coffee' } });
  expect(await told()).toEqual(['Open the curtains', 'Carry one cup to the sink', 'Touch one cup']);
  vault.at('2026-05-04 10:00');
  expect(await told()).toEqual(['Open the curtains', 'Touch one cup']);
});

test('what rests, was taken out or let go is not in it', async () => {
  const { ritual } = await vault.does('keep-ritual', { text: 'Open the curtains', remindAt: 480 });
  const other = await vault.does('keep-ritual', { text: 'Sit up', remindAt: 470 });
  const { path } = await vault.does('keep-challenge', FLAT);
  await vault.does('plan-step', { id: stepAt(path, 0), plan: { anchor: 'coffee' } });
  await vault.does('let-ritual-rest', { id: ritual.id, resting: true });
  await vault.does('remove-ritual', { id: other.ritual.id });
  expect(await told()).toEqual(['Touch one cup']);
  await vault.does('let-challenge-rest', { id: path.challenge.id, resting: true });
  expect(await told()).toEqual([]);
});
