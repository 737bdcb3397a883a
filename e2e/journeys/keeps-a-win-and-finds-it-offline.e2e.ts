import { expect } from 'vitest';
import { freshProfile, launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { field, goTo, goToStones, keep, openMore } from './acts.ts';
import { test } from './journey.ts';
import { startCairn, todayIsUp } from './start-cairn.ts';

test('one tap keeps a small thing', async ({ cairn }) => {
  const page = await cairn.open();
  const offered = page.getByRole('button', { name: /One small thing/ });
  const what = await offered.locator('.own').innerText();
  await offered.click();
  await page.getByText('Kept. The first stone.').waitFor();
  await openMore(page);
  await page.getByRole('button', { name: what }).and(page.locator('ul button')).waitFor();
});

test('one line of typing and Enter keeps it, and the field is ready for the next', async ({ cairn }) => {
  const page = await cairn.open();
  await field(page).fill('answered one letter');
  await field(page).press('Enter');
  await page.getByText('Kept. The first stone.').waitFor();
  await expect.poll(() => field(page).inputValue()).toBe('');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('did');
  await keep(page, 'opened the window');
  await expect.poll(() => page.getByText('Kept.', { exact: true }).count()).toBe(1);
});

test('a page of writing is kept whole, and leaves room for others in a list', async ({ cairn }) => {
  const page = await cairn.open();
  const writing = 'one sentence of many. '.repeat(454).trim();
  await keep(page, writing);
  await keep(page, 'a short one');
  await goToStones(page);
  const row = page.getByRole('button', { name: /^one sentence of many/ });
  expect((await row.boundingBox())?.height).toBeLessThan(400);
  await row.click();
  await expect.poll(() => page.getByLabel('What you did').inputValue()).toBe(writing);
});

test('without a network everything is there: after a reload, in a new tab, and it keeps more', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await keep(page, 'made soup from the packet');
  await cairn.stopServer();
  await page.reload();
  await todayIsUp(page);
  await keep(page, 'washed one cup');
  await page.close();

  const again = await cairn.newTab();
  await again.goto(cairn.address);
  await todayIsUp(again);
  await goToStones(again);
  await again.getByText('made soup from the packet').waitFor();
  await again.getByText('washed one cup').waitFor();
  await goTo(again, 'Help');
  await goTo(again, 'Settings');
});

test('the browser closed and opened again, still without a network: everything is there', async () => {
  const profile = freshProfile();
  const folder = await builtApp();
  const first = await launchBrowser({ profile });
  const cairn = await startCairn(first, folder);
  await keep(await cairn.open(), 'stood at the door for a while');
  await cairn.stopServer();
  await first.close();

  const second = await launchBrowser({ profile });
  const page = await second.newPage();
  await page.goto(cairn.address);
  await todayIsUp(page);
  await goToStones(page);
  await page.getByText('stood at the door for a while').waitFor();
  await second.close();
  profile.remove();
});

test('nothing stands before Today: what is seen first is the field, and typing before the record is open loses nothing', async ({
  cairn,
}) => {
  const { page } = cairn;
  await page.goto(cairn.address, { waitUntil: 'commit' });
  await field(page).waitFor();
  await field(page).fill('typed at once');
  await field(page).press('Enter');
  await page.getByText('Kept. The first stone.').waitFor();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');
});

test('the shortcut of the installed app leads straight to the field, once', async ({ cairn }) => {
  const page = await cairn.open();
  const manifest = (await (await fetch(`${cairn.address}/manifest.webmanifest`)).json()) as {
    shortcuts: readonly { readonly url: string }[];
  };
  await page.goto(cairn.address + manifest.shortcuts[0]?.url);
  await todayIsUp(page);
  const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
  await expect.poll(focused).toBe('did');
  await expect.poll(() => page.url()).toBe(`${cairn.address}/`);
  await page.reload();
  await todayIsUp(page);
  await expect.poll(() => focused()).toBe('');
});
