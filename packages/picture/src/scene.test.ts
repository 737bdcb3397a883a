import { expect, test } from 'vitest';
import type { Light, PictureRecord } from './record.ts';
import { scene } from './scene.ts';

const morning: Light = { theme: 'light', minuteOfDay: 540, season: 'neutral' };
const empty: PictureRecord = {
  today: '2026-03-04' as PictureRecord['today'],
  todayStones: [],
  weekStones: [],
  lastWeekStones: [],
  weeks: [],
  total: 0,
  firstDay: null,
  restDays: 0,
};

test('a place with no stone yet is whole: meadow, path and mountain, and whole numbers throughout', () => {
  const { shapes, stones } = scene(empty, morning, { width: 360, height: 340 });
  expect(stones).toEqual([]);
  expect(new Set(shapes.map((shape) => shape.layer))).toContain('meadow');
  expect(shapes.every((shape) => shape.points.every((value) => Number.isInteger(value)))).toBe(true);
});
