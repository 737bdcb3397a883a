/** Arithmetic by hand, and the page that is made of it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carriedBy, openedInADay, peakHour, yearOfOne } from './capacity.ts';
import { readResults } from './results.ts';
import { scalePage, scaleTables } from './scale-page.ts';
import { secondWave } from './storm.ts';

const OPENING = {
  ...{
    count: 1,
    requests: { pull: 2, push: 1, session: 0.5 },
    up: 1_000,
    down: 3_000,
    chunks: 2,
    chunkBytes: 400,
  },
};

test('a year of one person is what one opening costs, so many times', () => {
  expect(openedInADay()).toBeCloseTo(2.5 + 0.45 * 0.8 + 0.15 * 0.4, 9);
  const year = yearOfOne(OPENING, 100);
  expect(year.requests).toBeCloseTo(2.92 * 365 * 3.5, 6);
  expect(year.writes).toBeCloseTo(2.92 * 365 * 2, 6);
  expect(year.rows).toBeCloseTo(2.92 * 365 * 2, 6);
  expect(year.moved).toBeCloseTo(2.92 * 365 * 4_000, 3);
  expect(year.kept).toBeCloseTo(2.92 * 365 * 2 * 500, 3);
});

test('time zones level the day, and never below it', () => {
  expect(peakHour()).toBeGreaterThan(1);
  expect(peakHour()).toBeLessThan(2.2);
});

test('ten nodes carry ten times what one does, and ask for databases as their writes do', () => {
  const year = yearOfOne(OPENING, 100);
  const [one, ten] = [carriedBy(1, year, 1_000), carriedBy(10, year, 1_000)];
  expect(one.requests).toBeCloseTo(400, 6);
  expect(ten.people).toBeCloseTo(10 * one.people, 3);
  // Two writes in three and a half requests: 229 a second, of 400 that one database may take.
  expect(one.writes).toBeCloseTo((400 * 2) / 3.5, 6);
  expect([one.databases, ten.databases]).toEqual([1, 6]);
});

test('a wave after the first is seen, and one wave that goes down is none', () => {
  expect(secondWave([10, 100, 80, 40, 20, 5])).toBeCloseTo(0.4);
  expect(secondWave([10, 100, 20, 90, 5])).toBeCloseTo(0.9);
  expect(secondWave([100, 90])).toBe(0);
});

test('docs/scale.md has the tables that the results give', async () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'scale.md'), 'utf8');
  for (const name of Object.keys(scaleTables({}))) expect(page).toContain(`<!-- ${name} -->`);
  expect(await scalePage(page, readResults())).toBe(page);
});
