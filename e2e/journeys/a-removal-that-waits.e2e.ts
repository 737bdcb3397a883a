import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aRelayHome } from '../../apps/relay/src/testing/relay-process.ts';
import { launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { keep } from './acts.ts';
import { refusedByAxe } from './axe.ts';
import { PHONE, todayIsUp } from './start-cairn.ts';

const RELAY = fileURLToPath(new URL('../../apps/relay/src/process/main.ts', import.meta.url));

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

const goTo = async (page: Page, place: string, heading: string): Promise<void> => {
  await page.evaluate((hash) => void (location.hash = hash), place);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};

const toDevices = (page: Page): Promise<void> => goTo(page, '#/settings/devices', 'Your other devices');

const shownWords = async (page: Page): Promise<string> => {
  const rows = page.locator('ol[translate="no"] li');
  await expect.poll(() => rows.count()).toBe(24);
  return (await rows.allTextContents()).map((row) => row.trim().split(/\s+/).at(-1)).join(' ');
};

const inviteTo = (folder: string): string =>
  execFileSync(process.execPath, [RELAY, '--invite'], {
    env: { ...process.env, CAIRN_RELAY_HOME: folder },
    encoding: 'utf8',
  }).trim();

test('the relay is gone while a device is taken off: leaving is asked about, and it is done once the relay is back and was told its invite code', async ({
  onTestFinished,
}) => {
  await builtApp();
  const home = aRelayHome();
  onTestFinished(() => home.remove());
  const first = await home.start();
  const openIn = async (): Promise<Page> => {
    const browser = await launchBrowser({ args: ['--hide-scrollbars'] });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(30_000);
    await page.goto(first.origin);
    await todayIsUp(page);
    return page;
  };
  const old = await openIn();
  await keep(old, 'watered the fern by the window');
  await toDevices(old);
  await press(old, 'Turn it on');
  await old.getByRole('heading', { name: 'Devices that keep this record' }).waitFor();
  await goTo(old, '#/settings', 'Settings');
  await press(old, 'Show my 24 words');
  const words = await shownWords(old);

  const young = await openIn();
  await goTo(young, '#/settings/devices/new', 'This is my new device');
  await press(young, 'Use my 24 words');
  await young.getByLabel('The 24 words of your record').fill(words);
  await press(young, 'Bring it here');
  await young.getByRole('heading', { name: 'Everything is here now.' }).waitFor();

  await toDevices(old);
  const other = old.getByRole('button', { name: /^Take off / });
  await other.waitFor();
  await first.end('SIGTERM');
  await other.click();
  await press(old, 'Take it off');
  await old.getByText('The rest is done as soon as the relay answers.').waitFor();
  await old.locator('dialog').getByRole('button', { name: 'Close' }).last().click();
  await old.getByText('A device is still being taken off. Until that is done').waitFor();
  await press(old, 'Turn it off');
  await old.locator('dialog').getByRole('button', { name: 'Turn it off' }).click();
  await old.getByRole('heading', { name: 'A device is still being taken off' }).waitFor();
  await old.getByRole('button', { name: 'Turn it off all the same' }).waitFor();
  expect(await refusedByAxe(old)).toEqual([]);
  await press(old, 'Leave it on');

  // It comes back as a private one, which wants a code for the new vault.
  await home.start({ CAIRN_PORT: new URL(first.origin).port, CAIRN_REGISTRATION: 'invite' });
  await press(old, 'Try again');
  await old.getByText('This relay lets in those who have an invite code.').waitFor();
  expect(await refusedByAxe(old)).toEqual([]);
  await old.getByLabel('Invite code').fill(inviteTo(home.folder));
  await press(old, 'Use this code');
  await old.getByText('A device was taken off, so your 24 words are new ones.').waitFor();
  await expect.poll(() => old.getByText('A device is still being taken off.').count()).toBe(0);
  await press(old, 'Show my 24 words');
  expect(await shownWords(old)).not.toBe(words);
  await toDevices(young);
  await young.getByText('This device was taken off on another device of yours.').waitFor();
});
