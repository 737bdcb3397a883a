import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { hrefOf, PLACES } from '../../apps/web/src/router/routes.ts';
import { aWholeRecord } from './a-whole-record.ts';
import { daysOf } from './another-day.ts';
import { bringIn, field } from './acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';

/** Today, Look back and everything that opens on it, from the router; but not the trash, which is no view of the record. */
const VIEWS = PLACES.map((place) => hrefOf(place)).filter((address) =>
  /^#\/$|^#\/look-back(?!\/trash|\/on-paper)/.test(address),
);

/** What a person sees of what is theirs: each own word with its size and strength, and the picture to the last point. */
interface View {
  readonly own: readonly string[];
  readonly picture: readonly string[];
  /** Days with stones that lie in a calendar. */
  readonly days: number;
  readonly ground: string;
}

const GROUND = ['You have set out', 'There is a path', 'You are well up', 'You are high'];

/** Long enough for a picture that is drawn late, and for one that is drawn in pieces. */
const PATIENCE = 20_000;

/**
 * What stands on a screen once it does not change any more. A picture comes after the words, later on a slow machine: what
 * seems to be less is looked at again, until it is there or the patience has ended.
 */
const viewOf = async (page: Page, address: string, before?: View): Promise<View> => {
  await page.evaluate((hash) => void (location.hash = hash), address);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
  // On Look back the list comes after the picture.
  if (address === '#/look-back') await page.locator('main [dir="auto"]').first().waitFor();
  const until = Date.now() + PATIENCE;
  let last = await page.evaluate(seen);
  while (Date.now() < until) {
    await page.waitForTimeout(150);
    const now = await page.evaluate(seen);
    const stands = JSON.stringify(now) === JSON.stringify(last);
    last = now;
    if (
      stands &&
      isDrawn(address, now) &&
      (before === undefined || lessIn(address, before, now).length === 0)
    )
      break;
  }
  return last;
};

/** What opens on Look back and may have nothing of the person's own words: charts, and forms that were not filled. */
const WITHOUT_WORDS = new Set(['#/look-back/insights', '#/look-back/how-it-was', '#/look-back/forms']);

/** A canvas that is not drawn yet has the size that canvases are born with. */
const isDrawn = (address: string, { picture, own, days }: View): boolean =>
  picture.every((one) => !one.startsWith('300 × 150')) &&
  (picture.length + own.length + days > 0 || WITHOUT_WORDS.has(address));

/** In the page. */
const seen = (): View => {
  const strength = (element: Element): number => {
    let opacity = 1;
    for (let up: Element | null = element; up !== null; up = up.parentElement)
      opacity *= Number(getComputedStyle(up).opacity);
    return opacity;
  };
  // What is suggested is another thing each day, and nobody's own words.
  const theirs = [...document.querySelectorAll('main [dir="auto"]')].filter(
    (element) => element.closest('button') === null || element.closest('article, li') !== null,
  );
  const own = theirs.map((element) => {
    const { fontSize, color } = getComputedStyle(element);
    return `${(element.textContent ?? '').trim()} | ${fontSize} | ${color} | ${strength(element)}`;
  });
  const sum = (data: Uint8ClampedArray): number => {
    let hash = 2166136261;
    for (const value of data) hash = Math.imul(hash ^ value, 16777619) >>> 0;
    return hash;
  };
  const picture = [...document.querySelectorAll('canvas')].flatMap((canvas) => {
    const { width, height } = canvas;
    const data = width === 0 ? undefined : canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
    return data === undefined ? [] : [`${width} × ${height}: ${sum(data)}, at ${strength(canvas)}`];
  });
  const days = document.querySelectorAll('main [data-date]').length;
  return { own, picture, days, ground: document.querySelector('main')?.textContent ?? '' };
};

const groundIn = ({ ground }: View): number => GROUND.findIndex((words) => ground.includes(words));

const lessIn = (address: string, before: View, now: View): readonly string[] => [
  ...before.own
    .filter((text) => !now.own.includes(text))
    .map((text) => `${address}: gone or fainter: ${text}`),
  ...before.picture
    .filter((drawn) => !now.picture.includes(drawn))
    .map((drawn) => `${address}: drawn anew: ${drawn}`),
  ...(now.days < before.days ? [`${address}: ${before.days - now.days} fewer days with stones`] : []),
  ...(groundIn(now) < groundIn(before) ? [`${address}: lower ground`] : []),
];

/** The first days one by one, then some around the ends of weeks, of months and of the year. */
const DAYS = [0, 1, 2, 3, 4, 5, 7, 8, 14, 28, 35, 37, 60];

/** Days on which everything that opens on Look back is read too. */
const READS_ALL = new Set([0, 1, 7, 37, 60]);

test('sixty days without a word: nothing is lower, smaller, dimmer or fewer than the day before', async ({
  cairn,
}) => {
  const { page } = cairn;
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  const days = await daysOf(page);
  await page.goto(cairn.address);
  await todayIsUp(page);
  await bringIn(page, 'life.json', await aWholeRecord(1));
  const less: string[] = [];
  const known = new Map<string, View>();
  for (const day of DAYS) {
    await days.start(day);
    await field(page).waitFor();
    const views = READS_ALL.has(day) ? VIEWS : VIEWS.slice(0, 2);
    for (const address of views) {
      const before = known.get(address);
      const now = await viewOf(page, address, before);
      if (before !== undefined)
        less.push(...lessIn(address, before, now).map((what) => `day ${day}, ${what}`));
      known.set(address, now);
    }
    expect(less).toEqual([]);
  }
  expect(known.get('#/')?.picture).toHaveLength(1);
  expect(known.get('#/look-back')?.picture.length).toBeGreaterThan(0);
  expect(known.get('#/look-back')?.own.length).toBeGreaterThan(3);
}, 240_000);
