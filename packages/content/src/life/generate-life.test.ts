import { daysBetween, isEffort, isLifeArea, isRating, parseLocalDay, weekday } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { expect, test } from 'vitest';
import { activities } from '../activities/activities.ts';
import { favouriteWins } from '../en/data/favourite-wins.ts';
import { longWins, personalWins } from '../en/data/personal-wins.ts';
import { otherScriptWins } from './data/other-scripts.ts';
import { generateLife } from './generate-life.ts';
import type { LifeWish } from './generate-life.ts';
import type { LifeEvent, LifeWin } from './life-event.ts';
import { sinceDayStart } from './win-details.ts';

const aDay = (text: string): LocalDay => {
  const day = parseLocalDay(text);
  if (!day.ok) throw new RangeError(text);
  return day.value;
};
const endDay = aDay('2026-03-01');
const aLife = (over: Partial<LifeWish> = {}): LifeEvent[] => [
  ...generateLife({ seed: 'dawn', wins: 900, endDay, ...over }),
];
const winsOf = (life: readonly LifeEvent[]): LifeWin[] => life.filter((event) => event.type === 'win');
const gapsOf = (wins: readonly LifeWin[]): number[] => {
  const days = [...new Set(wins.map(({ localDay }) => localDay))];
  return days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day) - 1);
};

const demo = aLife();
const wins = winsOf(demo);

test('is the same life for the same seed, and another for another', () => {
  expect(aLife()).toEqual(demo);
  expect(aLife({ seed: 'dusk' })).not.toEqual(demo);
});

test.each([1, 2, 30, 900, 5000])('has exactly %i wins, the last of them on the last day', (count) => {
  const some = winsOf(aLife({ wins: count }));
  expect(some).toHaveLength(count);
  expect(some.at(-1)?.localDay).toBe(endDay);
});

test('has exactly as many wins as asked for whatever the seed and the days', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
    for (const days of [1, 2, 9, 40, 800])
      expect(winsOf(aLife({ seed, days, wins: 77 })), `${seed} ${days}`).toHaveLength(77);
});

test('keeps to the order of time, day by day from 04:00', () => {
  const keys = demo.map((event) =>
    event.type === 'rest'
      ? `${event.localDay} 0000`
      : `${event.localDay} ${String(sinceDayStart(event.minuteOfDay)).padStart(4, '0')}`,
  );
  expect(keys).toEqual(keys.toSorted());
});

test('goes three years back for the demo, and begins sparse', () => {
  const first = wins[0]?.localDay ?? endDay;
  expect(daysBetween(first, endDay)).toBeGreaterThan(1000);
  expect(daysBetween(first, endDay)).toBeLessThan(1100);
  const inYear = (from: number, to: number): number =>
    wins.filter(({ localDay }) => {
      const ago = daysBetween(localDay, endDay);
      return ago >= from && ago < to;
    }).length;
  expect(inYear(730, 1100)).toBeLessThan(inYear(0, 365));
});

test('has quiet gaps of days and of more than a month, and comes back from each', () => {
  const gaps = gapsOf(wins);
  expect(gaps.filter((gap) => gap >= 2).length).toBeGreaterThan(10);
  expect(Math.max(...gaps)).toBeGreaterThanOrEqual(35);
});

test('has rests, and check-ins several times a week', () => {
  expect(demo.filter(({ type }) => type === 'rest').length).toBeGreaterThan(20);
  const checkIns = demo.filter((event) => event.type === 'checkIn');
  const weeks = 1098 / 7;
  expect(checkIns.length / weeks).toBeGreaterThan(2);
  expect(new Set(checkIns.map(({ mood }) => mood)).size).toBeGreaterThanOrEqual(7);
  expect(new Set(checkIns.map(({ energy }) => energy))).toEqual(new Set([1, 2, 3]));
});

test('holds only what a win may hold', () => {
  const ids = new Set(activities('en').map(({ id }) => id));
  for (const event of demo) {
    if (event.type === 'rest') continue;
    expect(event.minuteOfDay >= 0 && event.minuteOfDay < 1440 && Number.isInteger(event.minuteOfDay)).toBe(
      true,
    );
    if (event.type === 'checkIn') expect(isRating(event.mood)).toBe(true);
    else {
      expect(event.text.trim()).toBe(event.text);
      expect(event.area === null || isLifeArea(event.area)).toBe(true);
      expect(event.effort === undefined || isEffort(event.effort)).toBe(true);
      expect([event.pleasure, event.mastery].every((value) => value === undefined || isRating(value))).toBe(
        true,
      );
      expect(event.expectedPleasure === undefined || event.pleasure !== undefined).toBe(true);
      expect(event.activity === undefined || ids.has(event.activity)).toBe(true);
    }
  }
});

test('rates few wins, marks fewer as big, and uses every area', () => {
  const rated = wins.filter(({ pleasure }) => pleasure !== undefined).length;
  expect(rated).toBeGreaterThan(100);
  expect(rated).toBeLessThan(300);
  const big = wins.filter((win) => win.big).length;
  expect(big).toBeGreaterThan(5);
  expect(big).toBeLessThan(90);
  expect(new Set(wins.map(({ area }) => area)).size).toBe(13);
});

test('has favourites kept many times beside things done once', () => {
  const counts = new Map<string, number>();
  for (const { text } of wins) counts.set(text, (counts.get(text) ?? 0) + 1);
  expect(Math.max(...counts.values())).toBeGreaterThan(10);
  expect([...counts.values()].filter((count) => count === 1).length).toBeGreaterThan(150);
});

test('expects less than what comes, more often than not', () => {
  const pairs = winsOf(aLife({ wins: 5000 })).filter(
    ({ expectedPleasure }) => expectedPleasure !== undefined,
  );
  const better = pairs.filter(({ expectedPleasure = 0, pleasure = 0 }) => pleasure > expectedPleasure);
  expect(better.length / pairs.length).toBeGreaterThan(0.55);
  expect(better.length / pairs.length).toBeLessThan(0.95);
});

test('has a rhythm of weekdays, emoji, long texts and other scripts', () => {
  const many = winsOf(aLife({ wins: 8000 }));
  const on = (day: number): number => many.filter(({ localDay }) => weekday(localDay) === day).length;
  expect(on(6)).toBeGreaterThan(on(7));
  expect(many.some(({ text }) => /\p{Extended_Pictographic}/u.test(text))).toBe(true);
  expect(many.some(({ text }) => text.length > 200)).toBe(true);
  expect(many.some(({ text }) => /\p{Script=Arabic}/u.test(text))).toBe(true);
  expect(many.some(({ text }) => /\p{Script=Han}/u.test(text))).toBe(true);
});

test('refuses a life without wins or days', () => {
  expect(() => aLife({ wins: 0 })).toThrow(RangeError);
  expect(() => aLife({ days: 0 })).toThrow(RangeError);
  expect(() => aLife({ wins: 1.5 })).toThrow(RangeError);
});

test('is written from at least 150 wins of a person’s own voice, none of them twice', () => {
  const texts = [
    ...Object.values(personalWins).flat(),
    ...Object.values(favouriteWins).flat(),
    ...longWins.map(([, text]) => text),
    ...otherScriptWins.map(([, text]) => text),
  ];
  expect(Object.values(personalWins).flat().length).toBeGreaterThanOrEqual(150);
  expect(new Set(texts).size).toBe(texts.length);
});
