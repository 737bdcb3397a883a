import { LIFE_AREAS } from '@cairn/domain';
import { expect, test } from 'vitest';
import { activities } from './activities.ts';
import { soughtOnly } from './data/sought-only.ts';
import { offeredUnasked } from './offered-unasked.ts';
import { smallestSuggestion } from './smallest-suggestion.ts';
import type { SuggestionWish } from './smallest-suggestion.ts';

const offered = offeredUnasked('en');
const seeds = Array.from({ length: 300 }, (_, index) => `seed ${index}`);
const wish = (over: Partial<SuggestionWish> = {}): SuggestionWish => ({
  seed: 'seed',
  energy: null,
  dayPart: 'am',
  notIds: [],
  ...over,
});
const picks = (over: Partial<SuggestionWish>) =>
  seeds.map((seed) => smallestSuggestion(wish({ ...over, seed }), offered)).filter((pick) => pick !== null);

test('offers the same thing for the same seed', () => {
  expect(smallestSuggestion(wish(), offered)).toEqual(smallestSuggestion(wish(), offered));
  expect(new Set(picks({}).map(({ id }) => id)).size).toBeGreaterThan(60);
});

test('takes unknown energy for low: two minutes at most, no standing, no going out', () => {
  for (const pick of picks({ energy: null })) {
    expect(pick.energy).toBe(1);
    expect(pick.minutes).toBeLessThanOrEqual(2);
    expect(pick.place).not.toBe('out');
  }
});

test('never asks for more than there is', () => {
  for (const energy of [1, 2, 3] as const)
    for (const pick of picks({ energy })) expect(pick.energy).toBeLessThanOrEqual(energy);
  expect(picks({ energy: 3 }).some((pick) => pick.energy === 3)).toBe(true);
});

test('never offers unasked what touches loss, money, medicine or dread', () => {
  expect(soughtOnly.size).toBeGreaterThan(20);
  for (const energy of [null, 1, 2, 3] as const)
    for (const pick of picks({ energy })) expect(soughtOnly.has(pick.id), pick.text).toBe(false);
  const notIds = activities('en').map(({ id }) => id);
  const left = notIds.filter((id) => !soughtOnly.has(id));
  expect(smallestSuggestion(wish({ energy: 3, notIds: left }), offered)).toBeNull();
});

test('fits the time of day, and ties nothing to an hour it does not know', () => {
  for (const pick of picks({ dayPart: 'eve' })) expect(['any', 'eve']).toContain(pick.time);
  for (const pick of picks({ dayPart: 'any' })) expect(pick.time).toBe('any');
});

test.each(LIFE_AREAS)('has something in %s at any hour on the worst day', (area) => {
  for (const dayPart of ['am', 'pm', 'eve', 'any'] as const) {
    expect(smallestSuggestion(wish({ areas: [area], dayPart }), offered)?.area, dayPart).toBe(area);
  }
});

test('leaves out what was put aside, and says so when nothing is left', () => {
  const first = smallestSuggestion(wish(), offered);
  expect(smallestSuggestion(wish({ notIds: [first?.id ?? ''] }), offered)?.id).not.toBe(first?.id);
  expect(smallestSuggestion(wish({ notIds: activities('en').map(({ id }) => id) }), offered)).toBeNull();
  expect(smallestSuggestion(wish({ areas: [] }), offered)).toBeNull();
});

test('keeps the other picks as they were when one activity is put aside', () => {
  const before = seeds.map((seed) => smallestSuggestion(wish({ seed }), offered)?.id);
  const gone = before[0] ?? '';
  const after = seeds.map((seed) => smallestSuggestion(wish({ seed, notIds: [gone] }), offered)?.id);
  for (const [index, id] of before.entries()) if (id !== gone) expect(after[index]).toBe(id);
});
