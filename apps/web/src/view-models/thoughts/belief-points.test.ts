/** Ratings as points: several of one day can be told apart. */

import { expect, test } from 'vitest';
import type { Belief, Instant, LocalDay } from '@cairn/domain';
import { pointsOf } from './belief-points.ts';

const aBelief = (localDay: string, at: number | null, value: number) =>
  ({ localDay: localDay as LocalDay, at: at as Instant | null, value }) as Belief;

test('two of one day tell their times, one alone tells its day', () => {
  const noon = new Date(2026, 4, 3, 12, 5).getTime();
  const points = pointsOf(
    [
      aBelief('2026-05-01', noon - 172_800_000, 90),
      aBelief('2026-05-03', noon, 80),
      aBelief('2026-05-03', noon + 600_000, 60),
    ],
    'en-GB',
  );
  expect(points.map(({ at }) => at)).toEqual([
    '1 May 2026',
    expect.stringContaining('12:05'),
    expect.stringContaining('12:15'),
  ]);
  expect(points.map(({ x, y, said }) => [x, y, said])).toEqual([
    [0, 90, '90'],
    [1, 80, '80'],
    [2, 60, '60'],
  ]);
});
