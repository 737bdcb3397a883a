/** The display law: silence changes nothing, a win always adds, and nothing in the picture is ever red. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterSilence, aRecord } from './fixtures/a-record.ts';
import { frameOf } from './frame.ts';
import { lightingOf } from './lighting.ts';
import { doubleArea } from './polygon.ts';
import type { Light, PictureRecord, Season } from './record.ts';
import { sceneHash } from './scene-hash.ts';
import { newStone, scene } from './scene.ts';
import { cutBy, stair } from './stair.ts';

const numRuns = Number(process.env['CAIRN_RUNS'] ?? 25);
const phone = { width: 360, height: 340 };
const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter', 'neutral'];
const lights = fc.record({
  theme: fc.constantFrom('light' as const, 'dark' as const),
  minuteOfDay: fc.integer({ min: 0, max: 1439 }),
  season: fc.constantFrom(...seasons),
});
const lives = fc
  .record({
    inWeek: fc.integer({ min: 0, max: 40 }),
    past: fc.integer({ min: 0, max: 4000 }),
    weeks: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ inWeek, past, weeks }) => ({ total: inWeek + past, inWeek, weeks }));

test('nothing gets smaller, dimmer or fewer through sixty silent days', () => {
  fc.assert(
    fc.property(lives, lights, fc.integer({ min: 1, max: 60 }), (life, light, days) => {
      const record = aRecord(life);
      const kept = sceneHash(scene(record, light, phone));
      expect(sceneHash(scene(afterSilence(record, days), light, phone))).toBe(kept);
    }),
    { numRuns, seed: 11 },
  );
});

const lightOnStair = (total: number): number => {
  const light: Light = { theme: 'light', minuteOfDay: 540, season: 'neutral' };
  const { shapes } = stair(frameOf(phone), lightingOf(light), total);
  return shapes
    .filter((shape) => shape.alpha === undefined)
    .reduce((sum, shape) => sum + Math.abs(doubleArea(shape.points)), 0);
};

test('every win adds light to the stair, from the first to the hundred thousandth and beyond', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200_000 })), (total) => {
      expect(lightOnStair(total + 1)).toBeGreaterThan(lightOnStair(total));
    }),
    { numRuns: numRuns * 8, seed: 12 },
  );
});

test('the stair is never wound back', () => {
  const at = (total: number): number => {
    const { whole, part, holds, beyond } = cutBy(total);
    return whole + part / holds + beyond;
  };
  for (let total = 0; total < 70_000; total += 1)
    if (at(total + 1) <= at(total)) expect(total).toBe('a win that adds');
});

test('a long record is seen to be longer: the stair is visibly further at each of these', () => {
  const steps = [0, 1, 7, 30, 100, 365, 1000, 3000, 10_000, 25_000, 50_000].map(
    (total) => cutBy(total).whole,
  );
  for (const [i, whole] of steps.entries()) if (i > 0) expect(whole).toBeGreaterThan(steps[i - 1] ?? 0);
  expect(steps.at(-1)).toBeLessThan(cutBy(1_000_000).whole);
});

test('the outline of the mountain is one and the same for every record, season and hour', () => {
  const outlines = new Set<string>();
  fc.assert(
    fc.property(lives, lights, (life, light) => {
      const { shapes } = scene(aRecord(life), light, phone);
      outlines.add(JSON.stringify(shapes.find((shape) => shape.layer === 'mountain')?.points));
      expect(outlines.size).toBe(1);
    }),
    { numRuns, seed: 13 },
  );
});

/** Hue in degrees and strength 0..255 of a colour. */
const hueOf = (hex: string): { hue: number; strength: number } => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const strength = most - least;
  if (strength === 0) return { hue: 180, strength };
  const sixth =
    most === r ? ((g - b) / strength + 6) % 6 : most === g ? (b - r) / strength + 2 : (r - g) / strength + 4;
  return { hue: sixth * 60, strength };
};

test('nothing is red', () => {
  fc.assert(
    fc.property(lives, lights, (life, light) => {
      for (const { fill } of scene(aRecord({ ...life, restDays: 5 }), light, phone).shapes) {
        const { hue, strength } = hueOf(fill);
        if (strength > 48 && (hue < 16 || hue > 336)) expect(fill).toBe('a colour that is not red');
      }
    }),
    { numRuns, seed: 14 },
  );
});

test('a cairn that grew stone by stone is the cairn that is built at once', () => {
  const grown = aRecord({ total: 60, inWeek: 60 });
  const other = aRecord({ total: 5, inWeek: 5 });
  const morning: Light = { theme: 'light', minuteOfDay: 540, season: 'neutral' };
  const upTo = (count: number): PictureRecord => ({
    ...grown,
    weekStones: grown.weekStones.slice(0, count),
    total: count,
  });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), (count) => {
      for (let stones = 1; stones <= count; stones += 1) scene(upTo(stones), morning, phone);
      const byAndBy = scene(upTo(count), morning, phone);
      const one = newStone(upTo(count), upTo(count).weekStones.at(-1)?.id ?? '', {
        light: morning,
        size: phone,
      });
      scene(other, morning, phone);
      expect(scene(upTo(count), morning, phone)).toEqual(byAndBy);
      expect(byAndBy.stones.at(-1)).toEqual(one?.stone);
    }),
    { numRuns: Math.min(numRuns, 12), seed: 15 },
  );
});

test('takes nothing from one light or size into the next', () => {
  fc.assert(
    fc.property(lives, fc.tuple(lights, lights), (life, [before, light]) => {
      const record = aRecord(life);
      const alone = scene(record, light, phone);
      scene(record, before, phone);
      scene(record, light, { width: 500, height: 400 });
      expect(scene(record, light, phone)).toEqual(alone);
    }),
    { numRuns, seed: 16 },
  );
});
