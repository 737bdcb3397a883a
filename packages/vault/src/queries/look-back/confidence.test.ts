/** What was said of tomorrow, beside what is kept of it. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '@cairn/domain';
import type { LocalDay, Rating } from '@cairn/domain';
import { testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const today = async (): Promise<LocalDay> => (await vault.asks('today', {})).day;

const say = async (daysAgo: number, confidence: Rating): Promise<void> => {
  await vault.does('check-in', { confidence, on: addDays(await today(), -daysAgo) });
};

const told = async (): Promise<readonly (readonly [number, string, number])[]> =>
  (await vault.asks('confidence', {})).pairs.map(({ confidence, next, stones }) => [
    ...([confidence, next, stones] as const),
  ]);

test('beside each answer: the stones of the next day, its rest, or its quiet; today is not over', async () => {
  const now = await today();
  for (const [daysAgo, confidence] of [
    [9, 1],
    [7, 6],
    [5, 8],
    [1, 3],
    [0, 4],
  ] as const)
    await say(daysAgo, confidence);
  await vault.does('log-win', { text: 'washed a cup', on: addDays(now, -8) });
  await vault.does('log-win', { text: 'opened the post', on: addDays(now, -8) });
  await vault.does('take-rest', { on: addDays(now, -6), taken: true });
  expect(await told()).toEqual([
    [1, 'stones', 2],
    [6, 'rest', 0],
    [8, 'quiet', 0],
    [3, 'open', 0],
    [4, 'open', 0],
  ]);
  await vault.does('log-win', { text: 'sat in the sun' });
  expect((await told()).at(3)).toEqual([3, 'stones', 1]);
});

test('a check-in without an answer is none, one that was put away is gone, and a year ago is not asked for', async () => {
  await vault.does('check-in', { mood: 3 });
  await say(400, 5);
  await say(2, 7);
  expect(await told()).toEqual([[7, 'quiet', 0]]);
  await vault.does('undo', {});
  expect(await told()).toEqual([]);
});
