import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aRelayHome } from '../../apps/relay/src/testing/relay-process.ts';
import { launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { goTo, goToStones, keep } from './acts.ts';
import { refusedByAxe } from './axe.ts';
import { PHONE, todayIsUp } from './start-cairn.ts';

const PATIENCE_MS = 30_000;

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

const toDevices = async (page: Page): Promise<void> => {
  await page.evaluate(() => void (location.hash = '#/settings/devices'));
  await page.getByRole('heading', { level: 1, name: 'Your other devices' }).waitFor();
};

const digitsOf = async (page: Page): Promise<string> => {
  await page.getByRole('heading', { name: 'Are these the same on both?' }).waitFor();
  return (await page.getByText(/^\d(, \d){5}$/).textContent()) ?? '';
};

const axeIsContent = async (page: Page): Promise<void> => expect(await refusedByAxe(page)).toEqual([]);

/** How many phrases open the file of this browser. */
const waysIn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('cairn-vault');
    const text = await (await (await folder.getFileHandle('keys.json')).getFile()).text();
    return text.split('"sealedKey"').length - 1;
  });

test('a second device by a code and six digits; named, taken off, and what is written afterwards stays away', async ({
  onTestFinished,
}) => {
  await builtApp();
  const home = aRelayHome();
  onTestFinished(() => home.remove());
  const { origin } = await home.start();
  const openIn = async (): Promise<Page> => {
    const browser = await launchBrowser({ args: ['--hide-scrollbars'] });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(origin);
    await todayIsUp(page);
    return page;
  };
  const old = await openIn();
  await keep(old, 'watered the fern by the window');
  await toDevices(old);
  await press(old, 'Turn it on');
  await old.getByRole('heading', { name: 'Devices that keep this record' }).waitFor();

  const young = await openIn();
  await keep(young, 'unpacked the new phone');
  await toDevices(young);
  await young.getByRole('link', { name: 'This is my new device' }).click();
  await press(young, 'Show a code');
  const code = (await young.getByText(/^cairn-pair:1:/).textContent()) ?? '';
  await young.getByRole('img', { name: /The code of this device as a picture/ }).waitFor();
  await axeIsContent(young);

  // As the camera of a phone would: the link opens Cairn, which asks.
  await old.evaluate((hash) => void (location.hash = hash), `#/settings/devices/add?pair=${code}`);
  await old.getByText('You scanned the code of a new device.').waitFor();
  await expect.poll(() => new URL(old.url()).hash).toBe('#/settings/devices/add');
  await press(old, 'Go on');
  await expect.poll(() => digitsOf(old)).toBe(await digitsOf(young));
  await axeIsContent(old);
  await press(young, 'Yes, the same');
  await press(old, 'Yes, the same');
  await young.getByRole('heading', { name: 'Everything is here now.' }).waitFor();
  await goToStones(young);
  await young.getByText('watered the fern by the window').waitFor();
  await goToStones(old);
  await old.getByText('unpacked the new phone').waitFor();

  await toDevices(old);
  const others = old
    .getByRole('listitem')
    .filter({ hasText: /Here since/ })
    .filter({ hasNotText: 'This device.' });
  await others.getByRole('button', { name: /^Rename/ }).click();
  await old.getByLabel('A name for it').fill('The little phone');
  await press(old, 'Keep the name');
  await old.getByRole('button', { name: 'Take off The little phone' }).click();
  await old.getByText('It gets nothing new from now on.').waitFor();
  await axeIsContent(old);
  await press(old, 'Take it off');
  await old.getByText('The little phone is off. It gets nothing new.').waitFor();
  await press(old, 'Show my 24 words');
  await expect.poll(() => old.locator('dialog ol li').count()).toBe(24);
  await old.locator('dialog').getByRole('button', { name: 'Close' }).last().click();
  await goTo(old, 'Today');
  await keep(old, 'a stone for this device alone');
  // A while after it is opened again, the words of before open the file here no more.
  await old.reload();
  await todayIsUp(old);
  await expect.poll(() => waysIn(old), { timeout: PATIENCE_MS }).toBe(1);

  await toDevices(young);
  await young.getByText('This device was taken off on another device of yours.').waitFor();
  await goToStones(young);
  await young.getByText('watered the fern by the window').waitFor();
  await expect.poll(() => young.getByText('a stone for this device alone').count()).toBe(0);
});
