/** What was noted, in words, and the times that tell several of a day apart. */

import { expect, test } from 'vitest';
import { createCopy } from './copy.ts';
import { notedInWords, timesOfNoted } from './noted-words.ts';

const at = (id: string, iso: string | null, more: object = {}) => ({
  ...{ id, localDay: '2026-05-03', at: iso === null ? null : Date.parse(iso) },
  ...{ zone: 'Europe/Berlin', importBatch: null, ...more },
});

test('where a day has several, each has the time of its own zone; one alone has none', () => {
  const alone = at('c', '2026-05-04T09:00Z', { localDay: '2026-05-04' });
  const noted = [at('a', '2026-05-03T20:05Z'), at('b', '2026-05-03T06:30Z'), alone];
  expect([...timesOfNoted('en-GB', noted)]).toEqual([
    ['a', '22:05'],
    ['b', '8:30'],
  ]);
});

test('a moment that is not known has no time, nor has the midnight of another app', () => {
  const midnight = '2026-05-02T22:00Z';
  const noted = [
    at('a', null),
    at('b', midnight, { importBatch: 'x' }),
    at('c', midnight),
    at('d', '2026-05-03T06:30Z', { importBatch: 'x' }),
  ];
  expect([...timesOfNoted('en-GB', noted).keys()]).toEqual(['c', 'd']);
});

test('a mood that is a word without a number is told by its word', async () => {
  const nothing = { mood: null, energy: null, sleepMinutes: null, confidence: null };
  const copy = await createCopy('en');
  expect(notedInWords(copy, nothing, 'sick')).toEqual(['Mood: sick']);
  expect(notedInWords(copy, { ...nothing, mood: 3 }, 'sad')).toEqual(['Mood: sad, 3 of 10']);
  expect(notedInWords(copy, nothing, '')).toEqual([]);
});
