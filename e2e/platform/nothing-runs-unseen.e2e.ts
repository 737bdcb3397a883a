/**
 * While nobody looks, Cairn waits for nothing and begins nothing: no timer, no frame, no request, in the page and in its worker. What
 * stays is named here and in decision 69.
 */

import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { freshProfile, launchBrowser } from '../browser.ts';
import type { Profile } from '../browser.ts';
import { aLife } from '../journeys/a-record.ts';
import { bringIn, goTo, keep } from '../journeys/acts.ts';
import { setPin } from '../journeys/lock-acts.ts';
import { PHONE, todayIsUp } from '../journeys/start-cairn.ts';
import { aRelayWithCairn, turnSyncOn } from '../journeys/sync-acts.ts';
import { whereItIsMorning } from '../morning.ts';
import { builtApp, serveFolder } from '../site.ts';
import { besideOf, lookAway } from '../unseen.ts';
import { watched, watchTimers } from '../watched-timers.ts';

/** Long enough for a round of messages; what waits for its time is known without waiting. */
const A_WHILE_MS = 1_000;

/** While somebody looks. */
const expectWaiting = async (page: Page, profile: Profile, what: string): Promise<void> => {
  const beside = await besideOf(page, profile);
  await expect.poll(async () => (await watched(beside)).waiting).toContain(what);
  beside.close();
};

/** A browser of its own, since Playwright has to let go of it. */
const openWatched = async (address: string): Promise<{ readonly page: Page; readonly profile: Profile }> => {
  const profile = freshProfile();
  onTestFinished(profile.remove);
  const browser = await launchBrowser({ profile, args: ['--hide-scrollbars'], zone: whereItIsMorning() });
  onTestFinished(browser.kill);
  const page = await browser.newPage();
  await page.setViewportSize(PHONE);
  await watchTimers(page);
  await page.goto(address);
  await todayIsUp(page);
  return { page, profile };
};

const served = async (): Promise<string> => {
  const site = await serveFolder(await builtApp());
  onTestFinished(() => site.stop());
  return site.address;
};

/** Another tab lies over it, and what was under way comes to its end: then `stays` waits, and nothing begins. Gives the page when it is seen again. */
const expectNothing = async (page: Page, profile: Profile, stays: readonly unknown[] = []): Promise<Page> => {
  const unseen = await lookAway(page, profile);
  await expect.poll(() => unseen.inPage('document.visibilityState')).toBe('hidden');
  await expect.poll(async () => (await watched(unseen)).waiting).toEqual(stays);
  const { begun } = await watched(unseen);
  await new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));
  expect(await watched(unseen)).toEqual({ waiting: stays, begun });
  return unseen.show();
};

test('out of sight nothing waits and nothing begins, wherever one was', async () => {
  const { page: first, profile } = await openWatched(await served());
  await bringIn(first, 'life.json', await aLife(300));
  await goTo(first, 'Today');
  await keep(first, 'opened the window');
  const today = await expectNothing(first, profile);

  await goTo(today, 'Look back');
  await today.getByRole('button', { name: 'Further away' }).click();
  const mountain = await expectNothing(today, profile);

  await mountain.evaluate(() => void (location.hash = '#/six/walk'));
  await mountain.getByRole('button', { name: 'Begin' }).click();
  await mountain.getByRole('timer').getByText('You have begun').waitFor();
  // What is looked at does run, or this would say nothing.
  await expectWaiting(mountain, profile, 'once in 1000 ms');
  const walk = await expectNothing(mountain, profile);

  await goTo(walk, 'Today');
  for (let time = 0; time < 3; time += 1) await walk.keyboard.press('Escape');
  await walk.getByRole('dialog', { name: 'Clock' }).waitFor();
  await expectNothing(walk, profile);
});

test('a lock waits for its hour, also unseen, and nothing else does', async () => {
  const { page, profile } = await openWatched(await served());
  await setPin(page, '2468');
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'About your lock' }).click();
  await page.getByText('After 5 minutes').click();
  await goTo(page, 'Today');
  await expectNothing(page, profile, [expect.stringMatching(/^once in [1-3]\d{5} ms$/)]);
});

test('devices that keep in step hear of one another while somebody looks, and ask nothing while nobody does', async () => {
  const { relay } = await aRelayWithCairn();
  const { page, profile } = await openWatched(relay.origin);
  await turnSyncOn(page);
  await expectWaiting(page, profile, 'a stream');
  const again = await expectNothing(page, profile);
  await expectWaiting(again, profile, 'a stream');
});
