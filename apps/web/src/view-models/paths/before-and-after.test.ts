import { expect, test } from 'vitest';
import { createFakeVault } from '../fixtures/fake-door.ts';
import { settle, watch } from '../fixtures/hands.ts';
import { BeforeAndAfterModel, gapTold } from './before-and-after.ts';

const GAP = { rated: 0, better: 0, worse: 0, same: 0, about: null, within: null, pairs: [] };

test('it says nothing of none, too early of a few, and which way it went of enough', () => {
  expect(gapTold(GAP)).toBe('none');
  expect(gapTold({ ...GAP, rated: 7, better: 7 })).toBe('early');
  expect(gapTold({ ...GAP, rated: 12, better: 9, worse: 2, about: 1.5 })).toBe('better');
  expect(gapTold({ ...GAP, rated: 12, better: 2, worse: 9, about: -0.8 })).toBe('worse');
});

test('it is asked of the vault', async () => {
  const state = watch(new BeforeAndAfterModel(Promise.resolve(createFakeVault())));
  expect(state()).toBeNull();
  await settle();
  expect(state()).toEqual(GAP);
});
