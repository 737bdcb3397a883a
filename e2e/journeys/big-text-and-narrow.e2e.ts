import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { aWin, daysAgo, recordFile } from './a-record.ts';
import { bringIn, goTo, keep } from './acts.ts';
import { chooseCountry, goToHelp } from './help-acts.ts';
import { crampedThings } from './seen.ts';
import { startCairn } from './start-cairn.ts';
import { tour } from './tour.ts';

/** A phone's scroll bar lies over the page and takes no room. */
const PHONE_LIKE = ['--hide-scrollbars'];
const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

const aRecordOfLongWords = (): Promise<string> =>
  recordFile({
    wins: [
      aWin(1, LONG, { note: `${LONG} and then ${LONG}` as never, big: true, localDay: daysAgo(0) }),
      aWin(2, 'https://example.org/a/very/long/address?which=cannot&be=broken&anywhere=at-all', {
        resting: true,
      }),
      aWin(3, 'שטפתי כוס אחת'),
      aWin(4, 'one that goes to the trash', { trashed: true }),
    ],
    restDays: [{ localDay: daysAgo(1), taken: true }],
  });

const crampedEverywhere = async (page: Page, widths: readonly number[]): Promise<string[]> => {
  const found: string[] = [];
  for (const stop of await tour(page, { filled: true })) {
    await stop.go();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      found.push(...(await crampedThings(page)).map((thing) => `${stop.name} at ${width}: ${thing}`));
    }
  }
  return found;
};

test.for([
  ['as large as usual', 16, [320, 360, 820, 1440]],
  ['twice as large', 32, [320, 360, 1440]],
] as const)(
  'with text %s nothing is cut off, nothing scrolls sideways, every control can be hit',
  async ([, fontSize, widths]) => {
    const browser = await launchBrowser({ fontSize, args: PHONE_LIKE });
    const cairn = await startCairn(browser, await builtApp());
    const page = await cairn.open();
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
      .toBe(`${fontSize}px`);
    await bringIn(page, 'long.json', await aRecordOfLongWords());
    await goTo(page, 'Today');
    const found = await crampedEverywhere(page, widths);
    await cairn.stop();
    await browser.close();
    expect(found).toEqual([]);
  },
);

test('with text twice as large on a low screen, the navigation does not stand over what one reads', async () => {
  const browser = await launchBrowser({ fontSize: 32, args: PHONE_LIKE });
  const cairn = await startCairn(browser, await builtApp());
  const page = await cairn.open();
  for (const height of [740, 400]) {
    await page.setViewportSize({ width: 320, height });
    const covered = await page.evaluate(() => {
      const nav = document.querySelector('nav');
      const isFixed = nav !== null && getComputedStyle(nav).position === 'fixed';
      return isFixed ? nav.getBoundingClientRect().height / innerHeight : 0;
    });
    expect(covered).toBeLessThan(0.25);
  }
  await cairn.stop();
  await browser.close();
});

/** Holds what is on its way in the picture, so that it can be looked at from moment to moment. */
const holdStones = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function (this: Element, ...how) {
      const made = animate.apply(this, how);
      if (this.closest('.picture')) made.pause();
      return made;
    };
  });

test('with text twice as large a stone and its dust come down on the page, and at once when the page becomes narrow', async () => {
  const browser = await launchBrowser({ fontSize: 32, args: PHONE_LIKE });
  const cairn = await startCairn(browser, await builtApp());
  const page = await cairn.open();
  await page.setViewportSize({ width: 320, height: 740 });
  await page.locator('.picture canvas').waitFor();
  for (let i = 0; i < 8; i += 1) await keep(page, `cup ${i}`);
  await holdStones(page);
  const onItsWay = page.locator('.picture > [aria-hidden]');
  await keep(page, 'one more cup');
  await expect.poll(() => onItsWay.count()).toBe(3);
  const outside = await onItsWay.evaluateAll((parts) => {
    const found: string[] = [];
    for (let time = 0; time <= 840; time += 20)
      for (const part of parts) {
        for (const animation of part.getAnimations()) animation.currentTime = time;
        const { left, right } = part.getBoundingClientRect();
        if (left < -1 || right > 321)
          found.push(`${part.tagName} at ${String(time)}: ${String(left)} to ${String(right)}`);
      }
    return found;
  });
  expect(outside).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 740 });
  await expect.poll(() => onItsWay.count()).toBe(0);
  await cairn.stop();
  await browser.close();
});

test('with text twice as large Help is in the same place on every screen, and its number is in sight', async () => {
  const browser = await launchBrowser({ fontSize: 32, args: PHONE_LIKE });
  const cairn = await startCairn(browser, await builtApp());
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  const help = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Help' });
  const places: unknown[] = [];
  for (const hash of ['#/', '#/look-back', '#/settings', '#/help/plan']) {
    await page.evaluate((where) => void (location.hash = where), hash);
    await page.waitForFunction(() => document.querySelector('.waiting') === null);
    for (const scrolled of [0, 100_000]) {
      await page.evaluate((top) => window.scrollTo(0, top), scrolled);
      places.push(await help.boundingBox());
    }
  }
  expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1);
  await expect.poll(() => help.isVisible()).toBe(true);
  await goToHelp(page);
  const number = await page.getByRole('link', { name: 'Call 116 123' }).boundingBox();
  const bar = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
  expect((number?.y ?? 1_000) + (number?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
  await cairn.stop();
  await browser.close();
});
