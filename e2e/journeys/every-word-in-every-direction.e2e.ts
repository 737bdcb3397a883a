import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aLife } from './a-record.ts';
import { bringIn, goToStones } from './acts.ts';
import { test } from './journey.ts';
import type { Cairn } from './start-cairn.ts';
import { crampedThings, seenTexts } from './seen.ts';
import { tour } from './tour.ts';

const speak = async (cairn: Cairn, locale: 'en-XA' | 'ar-XB'): Promise<Page> => {
  const page = await cairn.open();
  await bringIn(page, 'life.json', await aLife(12));
  await goToStones(page);
  await page.locator('article button').first().click();
  await page.getByRole('button', { name: 'To the trash' }).click();
  await page.getByText('In the trash.').waitFor();
  await page.goto(`${cairn.address}/?pseudo#/settings`);
  await page.locator('#language').selectOption(locale);
  await page.waitForFunction((tag) => document.documentElement.lang === tag, locale);
  return page;
};

/** A date, a number, a name that no language changes, or what joins two messages. */
const NEEDS_NO_WORDS =
  /^[\p{N}\p{P}\p{S}\s]*$|^(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b|^findahelpline\.com$|^(English|Atkinson Hyperlegible Next|Literata)$|^\d{1,2}:\d\d|^(Sun|Mon|Tue|Wed|Thu|Fri|Sat)$|^(January|February|March|April|May|June|July|August|September|October|November|December)( \d{1,2})?(, \d{4})?( – .*\d{4})?$|^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}, \d{4}$|\d+\.\d+\.\d+$|\.(json|csv|png)$/u;

test('in a made-up language nothing is left in English but names, dates and the person’s own words', async ({
  cairn,
}) => {
  const page = await speak(cairn, 'en-XA');
  const left: string[] = [];
  for (const stop of await tour(page, { locale: 'en-XA', filled: true })) {
    await stop.go();
    for (const { text, where, isOwn } of await seenTexts(page)) {
      if (isOwn || NEEDS_NO_WORDS.test(text) || (text.startsWith('[') && text.endsWith(']'))) continue;
      left.push(`${stop.name}: ${where} “${text}”`);
    }
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap((element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? []),
      ),
    );
    const unspoken = names.filter((name) => name !== '' && !/^\[.*\]$/.test(name));
    // The picture's words are sentences one after the other, each of them in brackets.
    left.push(
      ...unspoken
        .filter((name) => !/^(\[[^\]]*\]\s*)+$/.test(name))
        .map((name) => `${stop.name}: named “${name}”`),
    );
    if (!/^\[.*\]$/.test(await page.title())) left.push(`${stop.name}: title “${await page.title()}”`);
  }
  expect(left).toEqual([]);
});

/** The line of a chart, turned with the writing, stays where its marks are. */
const isDrawnOutside = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.plot .course')].some((course) => {
      const [line, plot] = [course.getBoundingClientRect(), course.closest('.plot')?.getBoundingClientRect()];
      return plot === undefined || line.left < plot.left - 8 || line.right > plot.right + 8;
    }),
  );

test('from right to left everything is mirrored and nothing lies over anything else', async ({ cairn }) => {
  const page = await speak(cairn, 'ar-XB');
  await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  const found: string[] = [];
  for (const stop of await tour(page, { locale: 'ar-XB', filled: true })) {
    await stop.go();
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 740 });
      found.push(...(await crampedThings(page)).map((thing) => `${stop.name} at ${width}: ${thing}`));
      if (await isDrawnOutside(page)) found.push(`${stop.name} at ${width}: a course outside its drawing`);
      const isMirrored = await page.evaluate(() => {
        const stone = document.querySelector('header a[href="#/settings"]')?.getBoundingClientRect();
        const heading = document.querySelector('h1')?.getBoundingClientRect();
        if (stone === undefined || heading === undefined) return false;
        const overlaps =
          stone.left < heading.right &&
          stone.right > heading.left &&
          stone.top < heading.bottom &&
          stone.bottom > heading.top;
        return (
          stone.left < innerWidth / 2 &&
          (!overlaps || getComputedStyle(document.querySelector('h1') ?? document.body).textAlign !== 'left')
        );
      });
      if (!isMirrored) found.push(`${stop.name} at ${width}: not mirrored`);
    }
  }
  expect(found).toEqual([]);
});

test('from right to left, words of another direction stand at the side of their list', async ({ cairn }) => {
  const page = await speak(cairn, 'ar-XB');
  await page.evaluate(() => void (location.hash = '#/look-back/all'));
  await page.locator('article').first().waitFor();
  const apart = await page.evaluate(() =>
    [...document.querySelectorAll('article li .own')].flatMap((words) => {
      const range = document.createRange();
      range.selectNodeContents(words);
      // The last line of several is the one that shows it.
      const line = [...range.getClientRects()].at(-1);
      const box = words.getBoundingClientRect();
      return line !== undefined && box.right - line.right > 4 ? [words.textContent] : [];
    }),
  );
  expect(apart).toEqual([]);
});
