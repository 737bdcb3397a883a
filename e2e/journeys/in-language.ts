/** All of Cairn in one language, as a reader of it meets it: every stop of the tour, measured at every width, and seen. */

import type { Locale } from '@cairn/copy';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { aLife } from './a-record.ts';
import { bringIn, goToStones } from './acts.ts';
import { crampedThings } from './seen.ts';
import { startCairn } from './start-cairn.ts';
import { tour, type Stop } from './tour.ts';

/** A phone's scroll bar lies over the page and takes no room. */
const PHONE_LIKE = ['--hide-scrollbars'];

export interface WayToLook {
  readonly locale: Locale;
  /** Of the page's letters, in pixels: 16 is as large as usual. */
  readonly fontSize: number;
  readonly widths: readonly number[];
  /** Whatever else is to be done at a stop, such as a picture. */
  readonly look?: ((page: Page, stop: Stop) => Promise<void>) | undefined;
}

export interface Looked {
  readonly stops: number;
  /** What does not fit, with its stop and width. */
  readonly found: readonly string[];
}

/** As a person chooses a language; the words come at once. */
export const chooseLanguage = async (page: Page, locale: Locale): Promise<void> => {
  await page.evaluate(() => void (location.hash = '#/settings'));
  await page.locator('#language').selectOption(locale);
  await page.waitForFunction((tag) => document.documentElement.lang === tag, locale);
};

export const lookIn = async ({ locale, fontSize, widths, look }: WayToLook): Promise<Looked> => {
  const browser = await launchBrowser({ fontSize, args: PHONE_LIKE });
  const cairn = await startCairn(browser, await builtApp());
  try {
    const page = await cairn.open();
    await bringIn(page, 'life.json', await aLife(12));
    await goToStones(page);
    await page.locator('article button').first().click();
    await page.getByRole('button', { name: 'To the trash' }).click();
    await page.getByText('In the trash.').waitFor();
    await chooseLanguage(page, locale);
    const found: string[] = [];
    const stops = await tour(page, { locale, filled: true });
    for (const stop of stops) {
      await stop.go();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 740 });
        found.push(...(await crampedThings(page)).map((thing) => `${stop.name} at ${width}: ${thing}`));
      }
      await look?.(page, stop);
    }
    return { stops: stops.length, found };
  } finally {
    await cairn.stop();
    await browser.close();
  }
};
