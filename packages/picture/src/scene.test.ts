import { expect, test } from 'vitest';
import { afterSilence, aRecord } from './fixtures/a-record.ts';
import { boxOf, doubleArea } from './polygon.ts';
import type { Light } from './record.ts';
import { sceneHash } from './scene-hash.ts';
import { sceneToSvg } from './scene-to-svg.ts';
import { landPieces, newStone, scene } from './scene.ts';
import { UNIT } from './shape.ts';
import { stoneAt } from './stone-at.ts';

const morning: Light = { theme: 'light', minuteOfDay: 540, season: 'neutral' };
const night: Light = { theme: 'dark', minuteOfDay: 1300, season: 'winter' };
const phone = { width: 360, height: 340 };

/** Frozen: another engine or a later release that draws otherwise says so here. */
test.each([
  { name: 'nothing kept yet', life: { total: 0, inWeek: 0 }, light: morning, digest: '8e922fbf' },
  { name: 'one stone', life: { total: 1, inWeek: 1 }, light: morning, digest: 'bd47f121' },
  {
    name: 'a first week',
    life: { total: 7, inWeek: 7 },
    light: { ...morning, minuteOfDay: 360 },
    digest: '461fe848',
  },
  {
    name: 'a first month',
    life: { total: 30, inWeek: 9, weeks: 3 },
    light: { ...morning, minuteOfDay: 780 },
    digest: '79446ebd',
  },
  {
    name: 'a day of forty',
    life: { total: 40, inWeek: 40 },
    light: { ...morning, minuteOfDay: 1020 },
    digest: 'aba2ec85',
  },
  {
    name: 'a year',
    life: { total: 365, inWeek: 7, weeks: 51, restDays: 20 },
    light: { ...morning, season: 'spring' },
    digest: '9dc06c7d',
  },
  {
    name: 'a thousand',
    life: { total: 1000, inWeek: 12, weeks: 110 },
    light: { ...morning, minuteOfDay: 1160 },
    digest: '58133348',
  },
  {
    name: 'fifty thousand, by moonlight',
    life: { total: 50_000, inWeek: 26 },
    light: night,
    digest: '4523dbb9',
  },
] as const)('draws $name as it always has', ({ life, light, digest }) => {
  expect(sceneHash(scene(aRecord(life), light, phone))).toBe(digest);
});

test('is whole before the first stone: meadow, path, mountain and sky, and nothing that waits', () => {
  const { shapes, stones } = scene(aRecord({ total: 0, inWeek: 0 }), morning, phone);
  expect(stones).toEqual([]);
  const layers = new Set(shapes.map((shape) => shape.layer));
  for (const layer of ['sky', 'ridges', 'mountain', 'foothills', 'meadow', 'path'] as const)
    expect(layers).toContain(layer);
  expect(layers).not.toContain('cairn');
  expect(layers).not.toContain('stair');
});

test('uses whole numbers and known colours alone', () => {
  const { shapes } = scene(aRecord({ total: 1000, inWeek: 40, restDays: 9 }), morning, phone);
  for (const shape of shapes) {
    expect(shape.points.every((value) => Number.isSafeInteger(value) && !Object.is(value, -0))).toBe(true);
    expect(shape.points.length).toBeGreaterThanOrEqual(6);
    expect(shape.fill).toMatch(/^#[0-9a-f]{6}$/);
  }
});

test.each([1, 7, 40, 200, 400])(
  'keeps a week of %i within the frame, above the meadow line and below the sky',
  (inWeek) => {
    for (const size of [
      phone,
      { width: 820, height: 520 },
      { width: 1000, height: 700 },
      { width: 1440, height: 500 },
      { width: 320, height: 300 },
    ]) {
      const drawn = scene(aRecord({ total: inWeek, inWeek }), morning, size);
      const box = boxOf(drawn.stones.flatMap((stone) => stone.polygon));
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(drawn.width);
      expect(box.top).toBeGreaterThanOrEqual(Math.round(drawn.height / 10));
      expect(box.bottom).toBeLessThanOrEqual(drawn.height);
      expect(drawn.stones).toHaveLength(inWeek);
    }
  },
);

test('gives every stone of a week the same size on the page', () => {
  const { stones } = scene(aRecord({ total: 40, inWeek: 40 }), morning, { width: 820, height: 520 });
  const areas = stones.map((stone) => doubleArea(stone.polygon));
  expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.02);
});

test('leaves the last cairn standing where it stood when a new week begins', () => {
  const record = aRecord({ total: 30, inWeek: 9, weeks: 3 });
  const before = scene(record, morning, phone);
  const after = scene(afterSilence(record, 1), morning, phone);
  expect(after).toEqual(before);
});

test('makes the last cairn from its roll-up when its stones are not at hand', () => {
  const record = aRecord({ total: 30, inWeek: 9, weeks: 3 });
  const { stones } = scene({ ...afterSilence(record, 8), lastWeekStones: [] }, morning, phone);
  expect(stones).toHaveLength(9);
});

test('finds the stone under a finger', () => {
  const drawn = scene(aRecord({ total: 3, inWeek: 3 }), morning, phone);
  for (const stone of drawn.stones) expect(stoneAt(drawn, stone)).toBe(stone.id);
  expect(stoneAt(drawn, { x: UNIT, y: UNIT })).toBeNull();
});

test('writes the same shapes as an SVG, with its words escaped', () => {
  const drawn = scene(aRecord({ total: 3, inWeek: 3 }), morning, phone);
  const svg = sceneToSvg(drawn, 'Stones & <light>');
  expect(svg).toContain('<title>Stones &amp; &lt;light&gt;</title>');
  expect(svg.match(/<path /g)).toHaveLength(drawn.shapes.length);
  expect(svg).not.toContain('style=');
});

test.each([1, 7, 40, 130])('one stone asked for by itself is the one in the scene of %i', (inWeek) => {
  const record = aRecord({ total: 400 + inWeek, inWeek, weeks: 12 });
  const whole = scene(record, night, phone);
  const last = whole.stones.at(-1);
  if (!last) throw new Error('No stone');
  expect(newStone(record, last.id, { light: night, size: phone })).toEqual({
    stone: last,
    glint: whole.glint,
  });
  expect(newStone(record, 'not here', { light: night, size: phone })).toBeNull();
});

test('what was drawn ahead, or for another place, changes nothing', () => {
  const record = aRecord({ total: 60, inWeek: 5, weeks: 8 });
  const away = { ...phone, camera: { zoom: 3400, walk: 2000, stone: null } };
  const fresh = [sceneHash(scene(record, morning, phone)), sceneHash(scene(record, morning, away))];
  for (const light of [night, morning]) for (const piece of landPieces(record, light, phone)) piece();
  for (const piece of landPieces(record, morning, away)) piece();
  const after = [sceneHash(scene(record, morning, phone)), sceneHash(scene(record, morning, away))];
  expect(after).toEqual(fresh);
});
