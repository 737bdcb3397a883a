/** A part of a record, for one person: picked, seen before it goes, opened in another browser, answered, and over in each of its ways. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { aRelayHome } from '../../apps/relay/src/testing/relay-process.ts';
import { launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { keep } from './acts.ts';
import { refusedByAxe } from './axe.ts';
import { PHONE, todayIsUp } from './start-cairn.ts';
import { turnSyncOn } from './sync-acts.ts';

const PATIENCE_MS = 30_000;

const aBrowser = async (): Promise<Page> => {
  const browser = await launchBrowser({ args: ['--hide-scrollbars'] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // The page then saves by a download, which a test can read.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  return page;
};

const toShare = async (page: Page): Promise<void> => {
  await page.evaluate(() => void (location.hash = '#/settings/share'));
  await page.getByRole('heading', { level: 1, name: 'Share with someone' }).waitFor();
};

const pick = async (page: Page): Promise<void> => {
  await page.getByLabel('A line of your own').fill('you asked how it goes: marmalade');
  await page.getByRole('checkbox', { name: 'opened the tangerine curtains' }).check();
};

const makeLink = async (page: Page, often: string, name: string): Promise<string> => {
  await page.getByRole('radio', { name: often }).check();
  await page.getByLabel('A name for it, for you alone').fill(name);
  await page.getByRole('button', { name: /^Make (the|another) link$/ }).click();
  // The relay of these journeys is on one computer.
  await page.getByText('the link opens nowhere else').waitFor();
  await page.getByRole('heading', { name, level: 3 }).waitFor();
  const link = page.getByText(/\/supporter\.html#/);
  await expect.poll(() => link.textContent()).toMatch(/#[\w-]{43}$/);
  return (await link.textContent()) ?? '';
};

/** As by a tap on it in a message: a page of its own. */
const follow = async (page: Page, link: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(link);
};

const opens = async (page: Page, link: string): Promise<void> => {
  await follow(page, link);
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('heading', { name: 'Picked for you' }).waitFor();
};

const isOver = async (page: Page, link: string): Promise<void> => {
  await follow(page, link);
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
};

const DAYS_LATER = `--import=data:text/javascript,${encodeURIComponent(
  'const now = Date.now; Date.now = () => now() + 8 * 86_400_000;',
)}`;

test('picked, opened by its link in another browser, answered, and over: by views, by withdrawing, by time, by the switch', async () => {
  await builtApp();
  const home = aRelayHome();
  onTestFinished(() => home.remove());
  const relay = await home.start();
  const owner = await aBrowser();
  await owner.goto(relay.origin);
  await todayIsUp(owner);
  await keep(owner, 'opened the tangerine curtains');
  await keep(owner, 'a walk past the hazelnut tree');
  await turnSyncOn(owner);
  await toShare(owner);
  await owner.getByText('Nothing yet. Pick something above.').waitFor();
  await expect.poll(() => owner.getByRole('button', { name: 'Make the link' }).count()).toBe(0);
  await pick(owner);
  const preview = owner.getByRole('region', { name: 'What they will see' });
  await owner.getByLabel('The picture of my cairn').check();
  await preview.getByRole('img').waitFor();
  const shown = preview.locator('.shared');
  await expect
    .poll(() => shown.innerText())
    .toMatch(/^you asked how it goes: marmalade\s+opened the tangerine curtains$/);
  const once = await makeLink(owner, 'Once', 'for the sister');
  await expect.poll(() => refusedByAxe(owner)).toEqual([]);

  const supporter = await aBrowser();
  const asked: string[] = [];
  supporter.on('request', (request) => void asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await follow(supporter, once);
  await supporter.getByRole('heading', { name: 'Something is shared with you' }).waitFor();
  await expect.poll(() => supporter.url()).toBe(`${relay.origin}/supporter.html`);
  await expect.poll(() => refusedByAxe(supporter)).toEqual([]);
  await supporter.getByRole('button', { name: 'Open it' }).click();
  await supporter.getByRole('heading', { name: 'Picked for you' }).waitFor();
  const read = supporter.locator('.shared');
  await expect.poll(() => read.innerText()).toBe(await shown.innerText());
  await expect
    .poll(() => read.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(960);
  await supporter.getByLabel('A line from you').fill('glad you told me, clementine');
  await supporter.getByRole('button', { name: 'Send the line' }).click();
  await supporter.getByText('Your line is on its way.').waitFor();
  await supporter.getByRole('button', { name: 'Send a stone' }).click();
  await expect.poll(() => refusedByAxe(supporter)).toEqual([]);
  const key = once.split('#')[1] ?? '';
  // A browser tells the test what stands after the `#`, and sends none of it.
  expect(
    asked.map((line) => line.replace(`supporter.html#${key}`, '')).filter((line) => line.includes(key)),
  ).toEqual([]);
  // Reloaded, it has no key any more.
  await supporter.reload();
  await supporter.getByText(/^Open the link again from the message/).waitFor();
  await isOver(supporter, once);

  await owner.evaluate(() => void (location.hash = '#/settings'));
  await toShare(owner);
  await owner.getByText('glad you told me, clementine').waitFor();
  await owner.getByText('A stone came back.').waitFor();
  await owner.getByText(/It does not open any more\.$/).waitFor();

  await pick(owner);
  const taken = await makeLink(owner, 'Five times', 'to be taken back');
  await opens(supporter, taken);
  await isOver(supporter, `${taken.slice(0, -2)}AA`);
  await owner.getByRole('button', { name: 'Withdraw it to be taken back' }).click();
  await owner.getByText(/^From now on the link opens nothing\. What was read cannot be unread/).waitFor();
  await owner.getByRole('dialog').getByRole('button', { name: 'Withdraw it' }).click();
  await owner.getByText('It is withdrawn.').waitFor();
  await isOver(supporter, taken);

  const timed = await makeLink(owner, 'Five times', 'for a week');
  await opens(supporter, timed);
  const files = readdirSync(home.folder).map((name) => readFileSync(join(home.folder, name), 'latin1'));
  for (const word of ['marmalade', 'tangerine', 'hazelnut', 'clementine', 'sister', key])
    expect(files.filter((file) => file.includes(word))).toEqual([]);
  await relay.end('SIGTERM');
  const CAIRN_PORT = new URL(relay.origin).port;
  const later = await home.start({ CAIRN_PORT, NODE_OPTIONS: DAYS_LATER });
  expect(later.origin).toBe(relay.origin);
  await isOver(supporter, timed);
  await later.end('SIGTERM');

  await home.start({ CAIRN_PORT });
  const last = await makeLink(owner, 'Five times', 'the last one');
  await opens(supporter, last);
  await owner.evaluate(() => void (location.hash = '#/settings/about/privacy'));
  await owner.getByLabel('Parts of the record can be shared').uncheck();
  await owner.getByText('It is off. No link opens any more.').waitFor();
  await isOver(supporter, last);
  await owner.evaluate(() => void (location.hash = '#/settings/share'));
  await owner.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await expect.poll(() => owner.getByText('Share with someone').count()).toBe(0);
}, 240_000);

test('without a relay it is a file: a page without a program, with what was picked and nothing else', async () => {
  await builtApp();
  const home = aRelayHome();
  onTestFinished(() => home.remove());
  const { origin } = await home.start();
  const owner = await aBrowser();
  await owner.goto(origin);
  await todayIsUp(owner);
  await keep(owner, 'opened the tangerine curtains');
  await keep(owner, 'a walk past the hazelnut tree');
  await toShare(owner);
  await pick(owner);
  await owner.getByText(/^A link needs your other devices turned on/).waitFor();
  const [download] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  const path = await download.path();
  const text = readFileSync(path, 'utf8');
  expect(text).not.toMatch(/<script|https?:\/\/|hazelnut/);
  const anyone = await aBrowser();
  await anyone.setContent(text);
  await expect.poll(() => anyone.locator('.shared').innerText()).toContain('opened the tangerine curtains');
  await anyone.getByText('This is a file. Whoever has it can read it.').waitFor();
});
