import { expect, test } from 'vitest';
import { inPieces } from './next-task.ts';

/** Holds the thread. */
const busyFor = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

test('one after the other, and another task comes in after a long one', async () => {
  const done: string[] = [];
  setTimeout(() => done.push('a tap'));
  await inPieces([
    () => done.push('short'),
    () => {
      busyFor(8);
      done.push('long');
    },
    () => {
      busyFor(8);
      done.push('long too');
    },
    () => done.push('last'),
  ]);
  expect(done.filter((one) => one !== 'a tap')).toEqual(['short', 'long', 'long too', 'last']);
  expect(done.at(-1)).toBe('last');
  expect(done).toContain('a tap');
});

test('stops where nobody waits any more', async () => {
  const done: number[] = [];
  await inPieces(
    [1, 2, 3].map((one) => () => done.push(one)),
    () => done.length < 2,
  );
  expect(done).toEqual([1, 2]);
});
