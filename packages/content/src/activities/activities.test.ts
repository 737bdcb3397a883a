import { LIFE_AREAS, parseLocalDay } from '@cairn/domain';
import { expect, test } from 'vitest';
import { activities } from './activities.ts';
import { CONTENT_LOCALES, contentLocale } from '../content-locale.ts';
import { activityReview } from './locale-words.ts';

const all = activities('en');
const inArea = (area: string) => all.filter((activity) => activity.area === area);

test('offers at least 330 small things, and at least 22 in each area of living', () => {
  expect(all.length).toBeGreaterThanOrEqual(330);
  for (const area of LIFE_AREAS) expect(inArea(area).length, area).toBeGreaterThanOrEqual(22);
});

test('has mostly what fits the worst day', () => {
  expect(all.filter(({ energy }) => energy === 1).length).toBeGreaterThan(all.length / 3);
  expect(all.filter(({ minutes }) => minutes <= 2).length).toBeGreaterThanOrEqual(120);
});

test.each(LIFE_AREAS)('%s has something that can be done lying down, in two minutes, alone', (area) => {
  const lying = inArea(area).filter(
    ({ energy, minutes, place, social }) =>
      energy === 1 && minutes <= 2 && social === 0 && (place === 'bed' || place === 'any'),
  );
  expect(lying.length).toBeGreaterThanOrEqual(3);
});

test.each(LIFE_AREAS)('%s has something for a day with more in it', (area) => {
  expect(inArea(area).some(({ energy }) => energy === 3)).toBe(true);
});

test('reads English where nobody has translated yet, and gives the same list each time', () => {
  expect(contentLocale('en-GB')).toBe('en');
  expect(activities('xx')).toBe(all);
});

test('says where the words of each language come from, and when they were reviewed', () => {
  for (const locale of CONTENT_LOCALES) {
    const { source, writtenOn, reviewedOn } = activityReview(locale);
    expect(source).not.toBe('');
    expect(parseLocalDay(writtenOn).ok).toBe(true);
    expect(reviewedOn === null || reviewedOn >= writtenOn).toBe(true);
  }
});
