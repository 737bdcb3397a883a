/** One continuous camera: from one stone to the decade nothing jumps, nothing is lost, and silence takes nothing away. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Camera, HOME, LEVELS, levelOf, zoomOf } from './camera.ts';
import { aimAt } from './cairn.ts';
import { eyeOf } from './eye.ts';
import { frameOf } from './frame.ts';
import { seenFrom } from './gathered.ts';
import { aRecord, afterSilence, stonesOf } from './fixtures/a-record.ts';
import { boxOf } from './polygon.ts';
import type { Light, PictureRecord } from './record.ts';
import { sceneHash } from './scene-hash.ts';
import { cairnAt, moving, scene } from './scene.ts';
import { standings } from './standing.ts';

const numRuns = Number(process.env['CAIRN_RUNS'] ?? 25);
const evening: Light = { theme: 'light', minuteOfDay: 1100, season: 'autumn' };
const sizes = [
  { width: 360, height: 740 },
  { width: 360, height: 340 },
  { width: 1440, height: 900 },
] as const;
const lives = fc.record({
  inWeek: fc.integer({ min: 0, max: 40 }),
  past: fc.integer({ min: 0, max: 3000 }),
  weeks: fc.integer({ min: 1, max: 300 }),
});
const recordOf = (life: { inWeek: number; past: number; weeks: number }): PictureRecord =>
  aRecord({ total: life.inWeek + life.past, inWeek: life.inWeek, weeks: life.weeks, restDays: 5 });
const zooms = fc.integer({ min: 0, max: 5000 });
const drawn = (record: PictureRecord, camera: Camera, size: (typeof sizes)[number] = sizes[1]) =>
  scene(record, evening, { ...size, camera });

const eyeFor = (record: PictureRecord, camera: Camera) => {
  const frame = frameOf(sizes[2]);
  const all = standings(record);
  const aim = aimAt(frame, { marks: record.weekStones, isToday: () => false }, null);
  return { eye: eyeOf(frame, camera, { cairns: all.length, aim }), all };
};

test('stands where the picture of today stands when nobody moved it', () => {
  const record = aRecord({ total: 400, inWeek: 12, weeks: 60 });
  expect(drawn(record, HOME)).toEqual(scene(record, evening, sizes[1]));
  expect(LEVELS.map((level) => levelOf(zoomOf(level)))).toEqual(LEVELS);
});

test('draws whole numbers on every level, for every record, however far one walked', () => {
  fc.assert(
    fc.property(lives, zooms, fc.integer({ min: -5000, max: 400_000 }), (life, zoom, walk) => {
      for (const size of sizes)
        for (const shape of drawn(recordOf(life), { zoom, walk }, size).shapes)
          if (!shape.points.every((value) => Number.isSafeInteger(value) && Math.abs(value) < 1e8))
            expect(shape).toBe('a shape of whole numbers');
    }),
    { numRuns, seed: 31 },
  );
});

test('no stone jumps: a hundredth of a level moves none by more than a hand', () => {
  fc.assert(
    fc.property(lives, zooms, (life, zoom) => {
      const record = recordOf(life);
      const [a, b] = [drawn(record, { zoom, walk: 0 }), drawn(record, { zoom: zoom + 10, walk: 0 })];
      const hand = Math.max(a.width, a.height) / 12;
      for (const [i, stone] of a.stones.entries()) {
        const { x, y } = b.stones[i] ?? stone;
        expect(Math.abs(x - stone.x)).toBeLessThan(hand);
        expect(Math.abs(y - stone.y)).toBeLessThan(hand);
      }
    }),
    { numRuns, seed: 32 },
  );
});

/** How much is seen of all that stands behind, in whole cairns. */
const clearness = (record: PictureRecord, zoom: number): number => {
  const { eye, all } = eyeFor(record, { zoom, walk: 0 });
  return seenFrom(eye, all).reduce((sum, one) => sum + (one.alpha * one.standings.length) / 255, 0);
};

test('what merges fades into what it becomes, a little at a time', () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: 0, max: 4990 }), (life, zoom) => {
      const record = recordOf(life);
      const [a, b] = [clearness(record, zoom), clearness(record, zoom + 10)];
      expect(Math.abs(a - b)).toBeLessThan(0.5 + standings(record).length * 0.06);
    }),
    { numRuns: numRuns * 4, seed: 33 },
  );
});

test('every cairn to the first is there from every distance, alone or with its month, quarter or year', () => {
  fc.assert(
    fc.property(lives, fc.constantFrom(2000, 3000, 4000, 5000), (life, zoom) => {
      const record = recordOf(life);
      const { eye, all } = eyeFor(record, { zoom, walk: 0 });
      const seen = new Map<string, number>();
      for (const one of seenFrom(eye, all))
        for (const { weekStart } of one.standings)
          seen.set(weekStart ?? '', (seen.get(weekStart ?? '') ?? 0) + one.alpha);
      for (const { weekStart } of all)
        if (weekStart !== null) expect(seen.get(weekStart) ?? 0).toBeGreaterThan(70);
    }),
    { numRuns, seed: 34 },
  );
});

test('sixty silent days take nothing from the week, the month, the year or the decade', () => {
  fc.assert(
    fc.property(
      lives,
      fc.integer({ min: 2000, max: 5000 }),
      fc.integer({ min: 1, max: 60 }),
      (life, zoom, days) => {
        const record = recordOf(life);
        const later = afterSilence(record, days);
        expect(sceneHash(drawn(later, { zoom, walk: 0 }))).toBe(sceneHash(drawn(record, { zoom, walk: 0 })));
      },
    ),
    { numRuns, seed: 35 },
  );
});

test("from near, no silent day takes a stone away: today's go from the grass onto the cairn", () => {
  const record = aRecord({ total: 100, inWeek: 14, weeks: 8 });
  for (const zoom of [0, 400, 1000, 1600]) {
    const [before, after] = [record, afterSilence(record, 1)].map((one) => drawn(one, { zoom, walk: 0 }));
    expect(after?.stones.map(({ id }) => id)).toEqual(before?.stones.map(({ id }) => id));
  }
});

test('walking back brings that week in front, with its own stones where they are at hand', () => {
  const record = aRecord({ total: 120, inWeek: 14, weeks: 8 });
  const week = record.weeks.at(-3);
  if (!week) throw new Error('No week');
  const own = stonesOf(week.wins, 5000);
  const near = { ...record, nearStones: [{ weekStart: week.weekStart, stones: own }] };
  const { stones, width } = drawn(near, { ...HOME, walk: 3000 });
  expect(stones.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
  const box = boxOf(stones.flatMap(({ polygon }) => polygon));
  expect(box.left).toBeGreaterThan(0);
  expect(box.right).toBeLessThan(width);
  expect(drawn(record, { ...HOME, walk: 3000 }).stones).toHaveLength(week.wins);
});

test('from near, the stone asked for lies in the middle', () => {
  const record = aRecord({ total: 60, inWeek: 12, weeks: 4 });
  for (const mark of record.weekStones) {
    const { stones, width, height } = drawn(record, { zoom: 0, walk: 0, stone: mark.id });
    const stone = stones.find(({ id }) => id === mark.id);
    expect(Math.abs((stone?.x ?? 0) - width / 2)).toBeLessThan(width / 20);
    expect(Math.abs((stone?.y ?? 0) - (height * 6) / 10)).toBeLessThan(height / 20);
  }
});

test('the mountain keeps its outline, whatever is kept: the camera alone moves it', () => {
  fc.assert(
    fc.property(lives, lives, zooms, (one, other, zoom) => {
      const outline = (life: typeof one): unknown =>
        drawn(recordOf(life), { zoom, walk: 0 }).shapes.find(({ layer }) => layer === 'mountain')?.points;
      expect(outline(one)).toEqual(outline(other));
    }),
    { numRuns, seed: 36 },
  );
});

test('a finger on a cairn down the path means to go there, and on the meadow, on water or in the sky nowhere', () => {
  const record = aRecord({ total: 900, inWeek: 5, weeks: 80 });
  const [, size] = sizes;
  for (const zoom of [2000, 3000, 4000, 5000]) {
    const from = { ...size, camera: { zoom, walk: 0 } };
    const things = moving(record, evening, from).things.filter(({ alpha }) => alpha > 200);
    expect(things.length).toBeGreaterThan(3);
    for (const thing of things) {
      const to = cairnAt(record, from, { x: thing.x, y: thing.y - thing.size });
      // It may be a neighbour's that is nearer to the finger, but never no one's.
      expect(to?.walk).toBeGreaterThan(0);
      expect(to?.zoom).toBeLessThanOrEqual(zoom);
    }
    expect(cairnAt(record, from, { x: 20 * 64, y: 20 * 64 })).toBeNull();
    expect(cairnAt(record, from, { x: size.width * 60, y: size.height * 62 })).toBeNull();
  }
  const near = moving(record, evening, { ...size, camera: HOME }).things.at(-1);
  if (!near) throw new Error('No cairn');
  const to = cairnAt(record, { ...size, camera: HOME }, { x: near.x, y: near.y - near.size });
  expect(to).toEqual({ zoom: 2000, walk: 1000, stone: null });
});
