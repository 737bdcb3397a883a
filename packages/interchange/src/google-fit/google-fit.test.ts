/** Google Fit: a phone noticed it; the person says whether it was a win. */

import { expect, test } from 'vitest';
import { asideOf, aZip, linesOf, planOf } from '../fixtures/read-file.ts';

const DAYS = `Date,Move Minutes count,Calories (kcal),Low latitude (deg),High longitude (deg),Step count,Walking duration (ms)
2026-03-03,42,1900,52.1,13.2,7600,1800000
2026-03-04,,1700,,,0,
soon,1,,,,,
`;

test('movement by day, as words until the person says; no place, no reading', async () => {
  const plan = await planOf(DAYS);
  expect(linesOf(plan)).toEqual(['2026-03-03 | mood | Walking: 30 min']);
  expect(asideOf(plan)).toEqual({ measures: 5, places: 2 });
  expect(plan.counts).toMatchObject({ rows: 3, skipped: 1 });
  expect(linesOf(await planOf(DAYS, { activityAs: { walking: 'win' } }))).toEqual([
    '2026-03-03 | Walking | 30 min',
  ]);
});

test('the archive that it lies in', async () => {
  const files = {
    'Takeout/Fit/Daily activity metrics/Daily activity metrics.csv': DAYS,
    'Takeout/Fit/2026-03-03.csv': 'Start time\n',
  };
  expect((await planOf(aZip(files))).counts).toMatchObject({ rows: 3, checkIns: 1 });
});

test('a session, and a night', async () => {
  const session = (fitnessActivity: string, startTime: string, endTime: string) =>
    planOf(JSON.stringify({ fitnessActivity, startTime, endTime, aggregate: [] }));
  expect(linesOf(await session('running', '2026-03-03T06:50:00+10:00', '2026-03-03T07:22:00+10:00'))).toEqual(
    ['2026-03-03 | mood | running: 32 min'],
  );
  const night = await session('sleep', '2026-03-03T23:00:00+10:00', '2026-03-04T06:00:00+10:00');
  expect(night.checkIns).toMatchObject([{ localDay: '2026-03-04', sleepMinutes: 420 }]);
});
