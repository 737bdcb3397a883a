/** P9: a new browser, no network, the installed app with a country chosen: from the navigation until its line can be called. */

import type { Page } from 'playwright-core';
import { freshProfile, launchBrowser } from '../../e2e/browser.ts';
import type { Profile } from '../../e2e/browser.ts';
import type { Ground } from '../ground.ts';
import type { Detail, Measured } from '../measured.ts';
import { openBenchBrowser, sayHowSlow } from '../slow/slowed-browser.ts';
import type { BenchBrowser } from '../slow/slowed-browser.ts';
import { spreadOf } from '../statistics.ts';
import { serveApp } from './app-site.ts';

const STARTS = 9;
const SETTLE_MS = 2_500;
/** The first line of the country that is chosen below, as its link. */
const COUNTRY = 'GB';
const LINE = 'tel:116123';

/** Where one starts: at Help; and at Today, with a tap on Help as soon as it is there. */
const PATHS = { 'at Help': '/#/help', 'at Today, then Help': '/' } as const;

export const measureHelp = async (ground: Ground): Promise<Measured> => {
  const site = await serveApp(ground);
  const profile = await profileWithCountry(ground, site.address);
  await site.stop();
  const figures: Measured['figures'][number][] = [];
  const details: Detail[] = [];
  let slowing: BenchBrowser['slowing'] = null;
  for (const [name, path] of Object.entries(PATHS)) {
    ground.say(`P9: starting ${STARTS} times ${name}, slowed, offline`);
    const times: number[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      const browser = await openBenchBrowser(ground, profile);
      slowing = browser.slowing;
      const page = await browser.newPage();
      await watchLine(page);
      await page.waitForTimeout(SETTLE_MS);
      browser.slow();
      await page.goto(site.address + path, { waitUntil: 'commit' });
      times.push(await callableAt(page));
      await browser.close();
    }
    const { p50, max } = spreadOf(times);
    figures.push({ name: `${name}, median`, value: p50, unit: 'ms', bar: slowing === null ? null : 1_000 });
    details.push({ name, columns: { 'median ms': p50, 'slowest ms': max } });
  }
  return {
    budget: 'P9',
    what: `cold start offline → a line can be called, ${slowing === null ? 'NOT slowed' : 'slowed 4×'}`,
    figures,
    reference: slowing === null ? null : { name: 'loop, full speed', ms: slowing.loopMs },
    notes: [sayHowSlow(slowing), 'Callable: the link is painted; the vault may still be opening behind it.'],
    details,
  };
};

const profileWithCountry = async (ground: Ground, address: string): Promise<Profile> => {
  const profile = freshProfile();
  ground.later(() => profile.remove());
  const browser = await launchBrowser({ profile });
  const page = await browser.newPage();
  await page.goto(`${address}/#/help/lines`);
  await page.getByLabel('My country').selectOption(COUNTRY);
  await page.getByRole('article').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForTimeout(SETTLE_MS);
  await browser.close();
  return profile;
};

/** Taps Help in the first frame that has it, and tells when the line is there and painted. */
const watchLine = async (page: Page): Promise<void> => {
  await page.addInitScript((link) => {
    const look = (): void => {
      document.querySelector<HTMLElement>('nav a.help:not([aria-current])')?.click();
      if (document.querySelector(`a[href="${link}"]`)?.checkVisibility() !== true)
        return void requestAnimationFrame(look);
      requestAnimationFrame(() => void Object.assign(globalThis, { callableAt: performance.now() }));
    };
    requestAnimationFrame(look);
  }, LINE);
};

const callableAt = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => 'callableAt' in globalThis);
  return page.evaluate(() => Number(Reflect.get(globalThis, 'callableAt')));
};
