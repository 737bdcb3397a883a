import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { hrefOf, PLACES } from '../../apps/web/src/router/routes.ts';
import { aWholeRecord, PAGE_ID, PATH_ID } from './a-whole-record.ts';
import { bringIn, goTo, keep } from './acts.ts';
import { redThings, saidAgainstTheLaw } from './display-law.ts';
import { test } from './journey.ts';
import { DESK, PHONE } from './start-cairn.ts';
import { EVERY_WAY, tour } from './tour.ts';

/** Each goes to some forty addresses, twice. */
const TIME = 300_000;

/** From the router itself: a screen that is new is read from the day it has an address. */
const addresses = (): readonly string[] => [
  ...PLACES.map((place) => hrefOf(place)),
  ...[hrefOf('path', PATH_ID), hrefOf('entry', PAGE_ID)],
];

/** Goes there afresh, and waits until everything that comes by itself has come. */
const visit = async (page: Page, address: string): Promise<void> => {
  for (const next of [address === '#/settings/about' ? '#/help' : '#/settings/about', address]) {
    await page.evaluate((hash) => void (location.hash = hash), next);
    await page.locator('h1').first().waitFor();
  }
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
  await itStands(page);
};

/** Two looks at it are the same. */
const itStands = async (page: Page): Promise<void> => {
  const look = () =>
    page.evaluate(() => `${document.body.innerText} ${document.querySelectorAll('*').length}`);
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await look();
        const same = now === before;
        before = now;
        return same;
      },
      { interval: 120, timeout: 10_000 },
    )
    .toBe(true);
};

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document.querySelectorAll('main details').forEach((fold) => fold.setAttribute('open', '')),
  );

/** As a phone by day and a desk at night show it. */
const againstTheLaw = async (
  page: Page,
  name: string,
  how = { opened: false },
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [viewport, colorScheme] of [
    [PHONE, 'light'],
    [DESK, 'dark'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(
      ...(await saidAgainstTheLaw(page, how)),
      ...(await redThings(page)).map((thing) => `red: ${thing}`),
    );
  }
  await page.setViewportSize(PHONE);
  return [...new Set(found)].map((thing) => `${name}: ${thing}`);
};

const everywhere = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const address of addresses()) {
    await visit(page, address);
    await unfold(page);
    found.push(...(await againstTheLaw(page, address)));
  }
  return found;
};

test(
  'on no screen of an empty record, nor right after the first stone',
  async ({ cairn }) => {
    const page = await cairn.open();
    expect(await everywhere(page)).toEqual([]);
    await goTo(page, 'Today');
    await keep(page, 'brushed my hair');
    expect(await againstTheLaw(page, 'after the first stone')).toEqual([]);
    expect(await everywhere(page)).toEqual([]);
  },
  TIME,
);

test.for(EVERY_WAY ? [0, 23] : [23])(
  'on no screen of a full record whose last stone lies %i days back',
  { timeout: TIME },
  async (quietDays, { cairn }) => {
    const page = await cairn.open();
    await bringIn(page, 'life.json', await aWholeRecord(quietDays));
    expect(await everywhere(page)).toEqual([]);
  },
);

if (EVERY_WAY)
  test(
    'nor in a made-up language, which every word of the program is put into',
    async ({ cairn }) => {
      const page = await cairn.open();
      await bringIn(page, 'life.json', await aWholeRecord(23));
      await page.goto(`${cairn.address}/?pseudo#/settings`);
      await page.locator('#language').selectOption('en-XA');
      await page.waitForFunction(() => document.documentElement.lang === 'en-XA');
      expect(await everywhere(page)).toEqual([]);
    },
    TIME,
  );

test(
  'nor anywhere on the way through all sheets and answers',
  async ({ cairn }) => {
    const page = await cairn.open();
    await bringIn(page, 'life.json', await aWholeRecord(1));
    const found: string[] = [];
    for (const stop of await tour(page, { filled: true })) {
      await stop.go();
      found.push(...(await againstTheLaw(page, stop.name, { opened: true })));
    }
    expect(found).toEqual([]);
  },
  TIME,
);

test('what is against the law would be seen', async ({ cairn }) => {
  const page = await cairn.open();
  await page.evaluate(() => {
    for (const text of ['0 stones', 'You missed 3 days.', 'Last seen 2 weeks ago']) {
      const line = document.createElement('p');
      line.textContent = text;
      document.querySelector('main')?.prepend(line);
    }
    document.querySelector('h1')?.style.setProperty('color', 'oklch(0.6 0.2 25)');
    const own = document.createElement('p');
    own.dir = 'auto';
    own.textContent = 'I missed the bus, 0 regrets';
    document.querySelector('main')?.prepend(own);
  });
  const said = await saidAgainstTheLaw(page);
  expect(said.filter((thing) => thing.includes('0 stones'))).not.toEqual([]);
  expect(said.filter((thing) => thing.includes('missed 3 days'))).not.toEqual([]);
  expect(said.filter((thing) => thing.includes('2 weeks ago'))).not.toEqual([]);
  expect(said.filter((thing) => thing.includes('the bus'))).toEqual([]);
  expect(await redThings(page)).toEqual([expect.stringMatching(/^h1 .*color: /)]);
});
