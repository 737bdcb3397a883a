/** A cairn one could believe: every stone carried, none tilted over 6 degrees, wide at the foot, and built in order. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOf, cornerCount, doubleArea } from './polygon.ts';
import { stack } from './stack.ts';
import { STONE_AREA, stoneShape } from './stone.ts';

const numRuns = Number(process.env['CAIRN_RUNS'] ?? 25);
const seeds = fc.array(fc.integer({ min: 0, max: 0x7fffffff }), { minLength: 1, maxLength: 60 });

test('every stone weighs the same, and is neither a slab nor a needle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) => {
      const shape = stoneShape(seed);
      const box = boxOf(shape);
      const aspect = (box.right - box.left) / (box.bottom - box.top);
      expect(Math.abs(doubleArea(shape) / 2 / STONE_AREA - 1)).toBeLessThan(0.01);
      expect(aspect).toBeGreaterThanOrEqual(0.75);
      expect(aspect).toBeLessThanOrEqual(1.355);
      expect(cornerCount(shape)).toBeGreaterThanOrEqual(14);
    }),
    { numRuns: numRuns * 20, seed: 21 },
  );
});

test('each stone lies on the ground, on two, or on the middle of one laid before it', () => {
  fc.assert(
    fc.property(seeds, (list) => {
      const laid = stack(list.map((seed) => stoneShape(seed)));
      laid.forEach((stone, i) => {
        expect(Math.abs(stone.tilt) * 360).toBeLessThanOrEqual(6 * 1024);
        const below = stone.restingOn.map((at) => laid[at]);
        expect(stone.restingOn.every((at) => at < i)).toBe(true);
        const xs = below.map((one) => one?.x ?? 0);
        if (xs.length === 1) expect(Math.abs((xs[0] ?? 0) - stone.x)).toBeLessThanOrEqual(300);
        if (xs.length === 2) expect(Math.min(...xs) <= stone.x && stone.x <= Math.max(...xs)).toBe(true);
        if (xs.length === 0) expect(stone.y).toBeLessThan(600);
        expect(xs.length).toBeLessThanOrEqual(2);
      });
    }),
    { numRuns, seed: 22 },
  );
});

test('is wide at the foot', () => {
  fc.assert(
    fc.property(seeds, (list) => {
      const laid = stack(list.map((seed) => stoneShape(seed)));
      const foot = laid.filter((stone) => stone.restingOn.length === 0).length;
      const middle = laid.filter((stone) => stone.y > 1900 && stone.y < 2600).length;
      expect(foot).toBeGreaterThanOrEqual(middle);
    }),
    { numRuns, seed: 23 },
  );
});

test('a later stone never moves an earlier one', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 60 }), (list, cut) => {
      const shapes = list.map((seed) => stoneShape(seed));
      expect(stack(shapes).slice(0, cut)).toEqual(stack(shapes.slice(0, cut)));
    }),
    { numRuns, seed: 24 },
  );
});

test('a small cairn tapers: its crown is over its foot, and hardly a stone stands alone on another', () => {
  let wins = 0;
  let alone = 0;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 0x7fffffff }), { minLength: 20, maxLength: 20 }),
      (list) => {
        const all = stack(list.map((seed) => stoneShape(seed)));
        wins += all.length;
        alone += all.filter((stone) => stone.restingOn.length === 1).length;
        for (let count = 5; count <= all.length; count += 1) {
          const laid = all.slice(0, count);
          const xs = laid.map((stone) => stone.x);
          const [left, right] = [Math.min(...xs) - 500, Math.max(...xs) + 500];
          const crown = laid.reduce((a, b) => (b.y > a.y ? b : a));
          // Never a wall: it rises no steeper than two to one on either hand.
          const clear = Math.min(crown.x - left, right - crown.x);
          expect(clear * 5).toBeGreaterThanOrEqual(crown.y * 2);
        }
      },
    ),
    { numRuns: numRuns * 4, seed: 25 },
  );
  expect(alone / wins).toBeLessThan(0.04);
});
