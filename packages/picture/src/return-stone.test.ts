import { expect, test } from 'vitest';
import { aRecord } from './fixtures/a-record.ts';
import type { Light, PictureRecord } from './record.ts';
import { newStone, scene } from './scene.ts';

const light: Light = { theme: 'light', minuteOfDay: 540, season: 'neutral' };
const size = { width: 360, height: 340 };

/** This week's one stone, the first after a quiet time or not. */
const withStone = (isReturn: boolean): PictureRecord => {
  const record = aRecord({ total: 90, inWeek: 1, weeks: 10 });
  return { ...record, weekStones: record.weekStones.map((stone) => ({ ...stone, big: false, isReturn })) };
};

test('the first stone after a quiet time is drawn with a ring, as it comes down and as it lies; nothing else differs', () => {
  const [back, plain] = [withStone(true), withStone(false)];
  const id = back.weekStones[0]?.id ?? '';
  const fallen = (record: PictureRecord) => newStone(record, id, { light, size })?.stone.shapes.length ?? 0;
  expect(fallen(back)).toBe(fallen(plain) + 1);
  const drawn = (record: PictureRecord) => scene(record, light, size).shapes.length;
  expect(drawn(back)).toBe(drawn(plain) + 1);
});
