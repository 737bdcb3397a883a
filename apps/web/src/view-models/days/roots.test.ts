import { expect, test } from 'vitest';
import { rooted } from '@cairn/domain';
import { leavesOf, rootsOf, rootWord } from './roots.ts';

const WORDS = ['seed', 'first', 'hold', 'deep', 'wide'];

test('a seed has no root; each time there is at least as much as before, in lines, leaves and words', () => {
  expect([rootsOf(0), leavesOf(0), rootWord(0)]).toEqual([[], 0, 'seed']);
  let before = { ink: 0, leaves: 0, word: 0 };
  for (let times = 1; times <= 200; times += 1) {
    const depth = rooted(times);
    const ink = rootsOf(depth).reduce((sum, { drawn }) => sum + drawn, 0);
    const now = { ink, leaves: leavesOf(depth), word: WORDS.indexOf(rootWord(depth)) };
    expect(now.ink).toBeGreaterThanOrEqual(before.ink);
    expect(now.leaves).toBeGreaterThanOrEqual(before.leaves);
    expect(now.word).toBeGreaterThanOrEqual(before.word);
    before = now;
  }
  expect(before).toMatchObject({ leaves: 5, word: 4 });
});

test('the very first time can be seen', () => {
  expect(rootsOf(rooted(1))).toHaveLength(1);
  expect(rootWord(rooted(1))).toBe('first');
  expect(leavesOf(rooted(1))).toBe(1);
});
