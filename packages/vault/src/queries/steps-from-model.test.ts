/** What a model answered, behind the door: no screen can pass the rules by. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const step = (text: string): { text: string; minutes: number; energy: number } => ({
  text,
  minutes: 1,
  energy: 1,
});

test('what keeps the rules comes through; what breaks one, or is met, is left out', async () => {
  const steps = [
    ...['Carry one cup to the sink', 'You should hurry', 'Swallow the whole box', 'Dry one plate'].map(step),
  ];
  expect(await vault.asks('steps-from-model', { area: 'home', steps })).toEqual({
    steps: [step('Carry one cup to the sink'), step('Dry one plate')],
    opensSmall: true,
  });
});

test('what is no answer of a model is refused by name', async () => {
  const bad: readonly unknown[] = [
    ...[null, 'Wash one cup', [{ text: 7, minutes: 1, energy: 1 }], [{ text: 'Wash one cup' }]],
    ...[[{ ...step('Wash one cup'), minutes: Infinity }], [step('x'.repeat(201))]],
    Array.from({ length: 41 }, () => step('Wash one cup')),
  ];
  for (const steps of bad) {
    const answer = await vault.door.ask('steps-from-model', { area: 'home', steps: steps as never });
    expect(answer).toEqual({ ok: false, error: { type: 'BadInput', field: 'steps' } });
  }
});
