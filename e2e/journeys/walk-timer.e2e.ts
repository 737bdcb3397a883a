/** A timer outlives the page, the tab and the browser: what counts is when it began. */

import { expect } from 'vitest';
import { freshProfile, launchBrowser } from '../browser.ts';
import { builtApp, serveFolder } from '../site.ts';
import { field } from './acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';
import { setClock } from './moved-clock.ts';

const MINUTE = 60_000;

test('the browser is killed in the middle of a walk: the time is right, and ending it keeps the win once', async () => {
  const site = await serveFolder(await builtApp());
  const profile = freshProfile();
  const started = Date.now();
  const first = await launchBrowser({ profile });
  const page = await first.newPage();
  await page.goto(`${site.address}/`);
  await todayIsUp(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`${site.address}/#/six/walk`);
  await page.getByLabel('10 minutes').check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('timer').getByText('You have begun').waitFor();
  // Today shows the line for it once the vault has it.
  await page.goto(`${site.address}/#/`);
  await page.getByRole('link', { name: 'Your walk is under way' }).waitFor();
  await first.kill();

  // Seven minutes of the wall clock go by while no browser runs.
  await site.stop();
  const second = await launchBrowser({ profile });
  const again = await second.newPage();
  await setClock(again, started + 7 * MINUTE + 20_000);
  await again.goto(`${site.address}/`);
  await again.getByRole('link', { name: 'Your walk is under way' }).click();
  await again.getByRole('timer').getByText('7 minutes so far').waitFor();
  await again.getByRole('button', { name: 'I did this' }).dblclick();
  await again.getByText('Kept. The first stone.').waitFor();
  await again.getByRole('link', { name: 'See it on Today' }).click();
  await field(again).waitFor();
  await again.getByRole('button', { name: 'More', exact: true }).click();
  const stones = again.getByRole('listitem').filter({ hasText: 'Went for a walk' });
  await stones.first().waitFor();
  await expect.poll(() => stones.count()).toBe(1);
  await expect.poll(() => again.getByRole('link', { name: 'Your walk is under way' }).count()).toBe(0);
  await second.close();
  profile.remove();
});

test('a locked screen and a closed tab change nothing; a sound is off, and nothing moves by itself', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.goto(`${cairn.address}/#/six/walk`);
  await page.getByLabel('5 minutes').check();
  await page.getByText('Sound and screen').click();
  await expect.poll(() => page.getByLabel('A soft sound when the ring is full').isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('timer').getByText('You have begun').waitFor();
  // It is said at once and kept a moment later: another tab shows when.
  const later = await cairn.newTab();
  await later.goto(`${cairn.address}/#/six/walk`);
  await later.getByRole('timer').waitFor();
  await page.close();
  await later.goto('about:blank');
  await setClock(later, Date.now() + 6 * MINUTE);
  await later.goto(`${cairn.address}/#/six/walk`);
  await later.getByRole('timer').getByText('6 minutes so far').waitFor();
  await later.getByText('The ring is full. Stop here, or go on as you like.').waitFor();
  await later.getByRole('button', { name: 'Let it go' }).click();
  await later.getByRole('button', { name: 'Begin' }).waitFor();
  await later.goto(`${cairn.address}/#/`);
  await todayIsUp(later);
  await expect.poll(() => later.getByRole('link', { name: 'Your walk is under way' }).count()).toBe(0);
});

test('a chore for two minutes in one’s own words, by keyboard alone', async ({ cairn }) => {
  const page = await cairn.open();
  await page.goto(`${cairn.address}/#/six/chore`);
  await page.getByRole('heading', { name: 'One small chore' }).waitFor();
  await page.getByLabel('Which one, if you like').focus();
  await page.keyboard.type('three forks');
  await page.keyboard.press('Enter');
  await page.getByRole('timer').getByText('You have begun').waitFor();
  await page.getByRole('button', { name: 'I did this' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Kept. The first stone.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
});
