import { expect, test } from 'vitest';
import { CLIMB_HEIGHT, CLIMB_WIDTH, climbOf, type ClimbStep } from './climb.ts';

const steps = (count: number, here = 0, done = 0): readonly ClimbStep[] =>
  Array.from({ length: count }, (_, at) => ({ stones: at < done ? 2 : 0, isHere: at === here }));

test('each step is a ledge inside the frame, and higher to the eye the further it is', () => {
  for (const count of [1, 2, 5, 9, 40]) {
    for (const seed of ['a', 'b', '0123456789abcdef', '']) {
      const { ledges } = climbOf(steps(count), seed);
      expect(ledges).toHaveLength(Math.min(count, 9));
      for (const { x, y } of ledges) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(CLIMB_WIDTH);
        expect(y).toBeGreaterThan(8);
        expect(y).toBeLessThan(CLIMB_HEIGHT);
      }
      const [first, last] = [ledges[0], ledges.at(-1)];
      if (count > 1) expect(last?.y).toBeLessThan(first?.y ?? 0);
    }
  }
});

test('where one stands is on the drawing also when the path is longer than it', () => {
  for (let here = 0; here < 40; here += 1) {
    const { ledges } = climbOf(steps(40, here), 'a');
    expect(ledges.filter(({ mark }) => mark === 'here')).toHaveLength(1);
  }
});

test('stones lie where something was done, and nothing marks what was not', () => {
  const { ledges } = climbOf(steps(5, 2, 3), 'a');
  expect(ledges.map(({ mark }) => mark)).toEqual(['done', 'done', 'here', 'ahead', 'ahead']);
  expect(ledges.map(({ stones }) => stones)).toEqual([2, 2, 2, 0, 0]);
});

test('one path has one slope, another has another, and without steps there is a slope all the same', () => {
  expect(climbOf(steps(4), 'a')).toEqual(climbOf(steps(4), 'a'));
  expect(climbOf(steps(4), 'a').slope).not.toBe(climbOf(steps(4), 'b').slope);
  expect(climbOf([], 'a')).toMatchObject({ ledges: [] });
  expect(climbOf([], 'a').slope).not.toContain('NaN');
});
