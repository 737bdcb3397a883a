import { expect, test } from 'vitest';
import { type PictureFacts, describe } from './describe.ts';
import { afterSilence, aRecord, dayAt } from './fixtures/a-record.ts';
import type { Light } from './record.ts';

const evening: Light = { theme: 'light', minuteOfDay: 1150, season: 'neutral' };

/** What the twin says in English, for reference; the app's own words are in copy. */
const inEnglish = (facts: PictureFacts, month: string): string => {
  if (facts.stage === 'meadow') return 'A quiet meadow. A path runs on to the mountain.';
  const here =
    facts.stonesToday > 0
      ? `${String(facts.stonesToday)} stones today, on this week's cairn.`
      : 'The last cairn stands in the meadow.';
  const behind =
    facts.stage === 'line'
      ? ` Behind it the path runs back past ${String(facts.cairnsBehind)} cairns to the first one, in ${month}.`
      : '';
  return `${here}${behind} ${facts.light === 'dusk' ? 'Evening' : 'Day'} light on the stair.`;
};

test('says where one is, what lies behind, and what the light is doing', () => {
  const record = aRecord({ total: 100, inWeek: 14, weeks: 8 });
  expect(inEnglish(describe(record, evening), 'January')).toBe(
    "2 stones today, on this week's cairn. Behind it the path runs back past 8 cairns to the first one, in January. Evening light on the stair.",
  );
});

test('speaks of a meadow, not of nothing, before the first stone', () => {
  const facts = describe(aRecord({ total: 0, inWeek: 0 }), evening);
  expect(facts).toMatchObject({ stage: 'meadow', stonesToday: 0, stair: 'uncut', firstDay: null });
  expect(inEnglish(facts, '')).toBe('A quiet meadow. A path runs on to the mountain.');
});

test('after silence the same cairn is in front and as many are behind it', () => {
  const record = aRecord({ total: 100, inWeek: 14, weeks: 8 });
  const [before, after] = [describe(record, evening), describe(afterSilence(record, 30), evening)];
  expect(after).toEqual({
    ...before,
    ...{ stonesToday: 0, frontIsThisWeek: false, weekInFront: dayAt(0) },
  });
});

test('says how far drawn back one is, which cairn is in front, and which stone is looked at', () => {
  const record = aRecord({ total: 100, inWeek: 14, weeks: 8 });
  const first = record.weekStones[0]?.id ?? null;
  expect(describe(record, evening, { zoom: 0, walk: 0, stone: first })).toMatchObject({
    ...{ level: 'stone', walked: 0, weekInFront: null, stone: record.weekStones[0] },
  });
  expect(describe(record, evening, { zoom: 3200, walk: 3000 })).toMatchObject({
    ...{ level: 'month', walked: 3, weekInFront: record.weeks.at(-3)?.weekStart, cairnsBehind: 5 },
    ...{ frontIsThisWeek: false, stonesInFront: record.weeks.at(-3)?.wins, stone: null },
  });
});

test.each([
  [0, 'night'],
  [360, 'dawn'],
  [540, 'morning'],
  [780, 'noon'],
  [1020, 'late'],
  [1150, 'dusk'],
  [1300, 'night'],
] as const)('minute %i is called %s', (minuteOfDay, light) => {
  expect(describe(aRecord({ total: 1, inWeek: 1 }), { ...evening, minuteOfDay }).light).toBe(light);
});

test('the dark theme is the moon at every hour', () => {
  expect(
    describe(aRecord({ total: 1, inWeek: 1 }), { ...evening, theme: 'dark', minuteOfDay: 720 }).light,
  ).toBe('night');
});
