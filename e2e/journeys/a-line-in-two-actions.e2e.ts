import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { builtApp } from '../site.ts';
import { chooseCountry, tappedLinks, writeDownTaps } from './help-acts.ts';
import { test } from './journey.ts';
import { startCairn } from './start-cairn.ts';

/** Every address there is. Help is one of them: the number is one action away there. */
const EVERYWHERE = [
  ...[
    '#/',
    '#/paths',
    '#/paths/way-in',
    '#/look-back',
    '#/look-back/all',
    '#/look-back/calendar',
    '#/look-back/first-times',
    '#/look-back/then-and-now',
    '#/look-back/shelf',
    '#/look-back/on-paper',
    '#/look-back/trash',
    '#/settings',
    '#/settings/import',
    '#/settings/about',
  ],
  ...['#/help', '#/help/lines', '#/help/plan', '#/help/people', '#/help/grounding'],
];
const NUMBER = { name: 'Call 116 123', exact: true } as const;
const LINK = 'tel:116123';

const stand = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((where) => void (location.hash = where), hash);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
  await page.evaluate(() => void (globalThis.tapped = []));
};

/** Where the eye finds the middle of a link; fails when it is out of sight or under something else. */
const middleOf = async (page: Page, name: string): Promise<{ x: number; y: number }> => {
  const box = await page.getByRole('link', { name, exact: true }).first().boundingBox();
  if (box === null) throw new Error(`${name} is not there`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const found = await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.closest('a')?.textContent?.trim() ?? '',
    at,
  );
  expect(found, `${name} at ${at.x}, ${at.y}`).toBe(name);
  return at;
};

test('by touch: from every screen, without a network, Help and then the number, both in sight', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  await cairn.stopServer();
  await page.reload();
  await writeDownTaps(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async (name: string): Promise<void> => {
    const point = await middleOf(page, name);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const reached: string[] = [];
  for (const hash of EVERYWHERE) {
    await stand(page, hash);
    await tap('Help');
    await page.getByRole('link', NUMBER).waitFor();
    await tap(NUMBER.name);
    await expect.poll(() => tappedLinks(page), { message: hash }).toEqual([LINK]);
    reached.push(hash);
  }
  expect(reached).toEqual(EVERYWHERE);
});

test('by keyboard alone: from every screen, Enter on Help and Enter on the number', async ({ cairn }) => {
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  await writeDownTaps(page);
  const tabTo = async (name: string): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      const here = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (here === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} is not reached`);
  };
  for (const hash of EVERYWHERE) {
    await stand(page, hash);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo('Help');
    await page.keyboard.press('Enter');
    await page.getByRole('link', NUMBER).waitFor();
    await tabTo(NUMBER.name);
    await page.keyboard.press('Enter');
    await expect.poll(() => tappedLinks(page), { message: hash }).toEqual([LINK]);
  }
});

test('by name, as a screen reader tells it: the number says whom it calls', async ({ cairn }) => {
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  for (const hash of EVERYWHERE) {
    await stand(page, hash);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Help' }).click();
    const number = page.getByRole('link', NUMBER);
    await number.waitFor();
    await expect.poll(() => number.getAttribute('href')).toBe(LINK);
    const about = await number.getAttribute('aria-describedby');
    await expect.poll(() => page.locator(`[id="${about}"]`).innerText()).toContain('Samaritans');
  }
});

test('a line that the person puts first is the one on Stay with me, also after a reload without a network', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  const mark = page.getByRole('article', { name: 'Shout' }).getByRole('button', { name: 'Show this first' });
  await mark.click();
  await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => mark.evaluate((button) => button === document.activeElement)).toBe(true);
  await expect.poll(() => page.getByRole('article').first().getByRole('heading').innerText()).toBe('Shout');
  await cairn.stopServer();
  await page.goto(`${cairn.address}/#/help`);
  await page.reload();
  await page.getByText('There to listen: Shout').waitFor();
  await page.getByRole('link', { name: 'Text SHOUT to 85258' }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: NUMBER.name }).count()).toBe(0);
  await stand(page, '#/help/lines');
  await mark.click();
  await stand(page, '#/help');
  await page.getByRole('link', NUMBER).waitFor();
});

test('where no country is chosen the number is 112 and says what it is; a country is one more tap', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await stand(page, '#/help');
  await expect.poll(() => page.getByRole('link', { name: 'Call 112' }).getAttribute('href')).toBe('tel:112');
  await page.getByText('112 works in the EU and on most mobiles.').waitFor();
  await page.getByRole('link', { name: 'Choose my country, for a line to talk to' }).click();
  await expect.poll(() => page.getByLabel('My country').inputValue()).toBe('');
  await expect
    .poll(() => page.getByRole('link', { name: 'More lines on findahelpline.com' }).getAttribute('href'))
    .toBe('https://findahelpline.com/');
});

test('a country without a list gets the general number and its page of the directory', async ({ cairn }) => {
  const page = await cairn.open();
  await chooseCountry(page, 'TV');
  await page.getByText('Cairn has no list for this country yet.').waitFor();
  await page.getByText('112 works in the EU and on most mobiles.').waitFor();
  const more = page.getByRole('link', { name: 'More lines on findahelpline.com' });
  await expect.poll(() => more.getAttribute('href')).toBe('https://findahelpline.com/countries/tv');
});

/** The page alone: nothing of the program ever arrives. */
const bare = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.map((registration) => registration.unregister()));
  });
  await page.route('**/assets/**', (route) => route.abort());
};

test('before any of the program is there, Help is in its place, and its number behind it', async ({
  browser,
}) => {
  const cairn = await startCairn(browser, await builtApp());
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  await bare(page);
  await page.goto(`${cairn.address}/`);
  const help = page.getByRole('navigation').getByRole('link', { name: 'Help', exact: true });
  await help.waitFor();
  await expect.poll(() => page.getByRole('link', NUMBER).count()).toBe(0);
  await help.click();
  await page.getByRole('link', NUMBER).waitFor();
  await expect.poll(() => page.getByRole('link', NUMBER).getAttribute('href')).toBe(LINK);
  expect((await page.getByText('Samaritans').boundingBox())?.y).toBeGreaterThan(0);
  await cairn.stop();
});

test('the bare page of somebody who chose no country calls 112; a hidden Cairn shows nothing of itself', async ({
  browser,
}) => {
  const cairn = await startCairn(browser, await builtApp());
  const page = await cairn.open();
  await bare(page);
  await page.goto(`${cairn.address}/#/help`);
  await page.reload();
  await page.getByRole('link', { name: 'Call 112' }).waitFor();
  await page.evaluate(() => sessionStorage.setItem('cairn-hidden', '1'));
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset['hidden'] === '');
  await expect.poll(() => page.getByRole('link', { name: 'Call 112' }).isVisible()).toBe(false);
  await expect.poll(() => page.getByRole('link', { name: 'Help' }).isVisible()).toBe(false);
  await cairn.stop();
});
