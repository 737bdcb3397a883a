import { expect, test } from 'vitest';
import { createCopy } from '@cairn/copy';
import type { EntityId, LocalDay } from '@cairn/domain';
import { describe, zoomOf, type Level, type Light, type PictureRecord } from '@cairn/picture';
import { zoomTwin } from './zoom-twin.ts';

const today = '2026-11-22' as LocalDay;
const noon: Light = { theme: 'light', minuteOfDay: 750, season: 'neutral' };
const stone = {
  id: 'a'.repeat(32) as EntityId,
  area: 'home',
  big: true,
  isReturn: false,
  localDay: today,
} as const;
const weekOf = (weekStart: string): PictureRecord['weeks'][number] => ({
  weekStart: weekStart as LocalDay,
  wins: 3,
  areas: {},
  returns: 0,
});
const record: PictureRecord = {
  ...{ today, todayStones: [stone], weekStones: [stone], lastWeekStones: [], total: 7, restDays: 0 },
  firstDay: '2025-03-04' as LocalDay,
  weeks: [weekOf('2025-03-03'), weekOf('2026-11-09')],
};

const told = async (level: Level, walk = 0, counts = false): Promise<string> =>
  zoomTwin(
    await createCopy('en').then(async (copy) => {
      await Promise.all([copy.load('rest'), copy.load('zoom')]);
      return copy;
    }),
    describe(record, noon, { zoom: zoomOf(level), walk: walk * 1000 }),
    { today, counts },
  );

test.each([
  [
    'stone',
    'One stone from near. Home: a stone, Sunday, November 22, with a vein of quartz. Noon light on the stair.',
  ],
  [
    'today',
    'Today’s stones lie in the grass by the cairn. Behind it the path runs back to the first one, in March 2025. Noon light on the stair.',
  ],
  [
    'week',
    'This week’s cairn stands in the meadow. Behind it the path runs back to the first one, in March 2025. Noon light on the stair.',
  ],
  [
    'month',
    'The cairns of some weeks stand along the path. It runs back to the first one, in March 2025. Noon light on the stair.',
  ],
  [
    'decade',
    'The whole path lies below: from the first cairn, in March 2025, with a point of light on each. Noon light on the stair.',
  ],
] as const)('from %s it is told in three sentences at most, without a number', async (level, words) => {
  expect(await told(level)).toBe(words);
});

test('says how many to those who like numbers', async () => {
  expect(await told('week', 0, true)).toContain(
    'of one stone stands in the meadow. Behind it the path runs back past 2 cairns',
  );
  expect(await told('year', 0, true)).toContain('past 2 cairns');
});

test('tells of the week one walked back to, and at the first cairn that it is the first', async () => {
  expect(await told('week', 1)).toBe(
    'The cairn of the week of November 9, 2026 stands in front. Behind it the path runs back to the first one, in March 2025. Noon light on the stair.',
  );
  expect(await told('week', 2, true)).toContain('with 3 stones. It is the first one on the path.');
});
