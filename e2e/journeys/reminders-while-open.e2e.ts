/** Reminders while Cairn is open: off unless turned on, gentle, and kept only once the vault has it. */

import type { Page, Worker } from 'playwright-core';
import { expect } from 'vitest';
import { field, openMore } from './acts.ts';
import { test } from './journey.ts';
import type { Cairn } from './start-cairn.ts';
import { todayIsUp } from './start-cairn.ts';
import { setClock } from './moved-clock.ts';

const curtains = async (cairn: Cairn, page: Page): Promise<void> => {
  await page.goto(`${cairn.address}/#/rituals`);
  await page.getByRole('button', { name: 'A new ritual' }).click();
  await page.getByLabel('After I', { exact: true }).fill('get up');
  await page.getByLabel('I will', { exact: true }).fill('open the curtains');
  await page.getByLabel('Give it a time').check();
  await page.getByLabel('Time', { exact: true }).fill('10:00');
  await page.getByLabel('A line to read with it').fill('Light first');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'I did this: open the curtains' }).waitFor();
};

const atTenOClock = (): Date => {
  const now = new Date();
  now.setHours(10, 1, 0, 0);
  return now;
};

const line = (page: Page) => page.getByRole('status').filter({ hasText: 'I will open the curtains.' });

test('off: nothing. On: one line at its time, done in one tap, and quiet for the day when put aside', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await setClock(page, atTenOClock());
  await curtains(cairn, page);
  await page.goto(`${cairn.address}/#/`);
  await page.reload();
  await todayIsUp(page);
  await expect.poll(() => line(page).count()).toBe(0);
  await page.goto(`${cairn.address}/#/rituals`);
  await page.getByLabel('Remind me while Cairn is open').check();
  await line(page).waitFor();
  await page.getByText('Light first').first().waitFor();
  await page.goto(`${cairn.address}/#/`);
  await line(page).getByRole('button', { name: 'I did this' }).click();
  await page.getByText('Kept. The first stone.').waitFor();
  await expect.poll(() => line(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await line(page).getByRole('button', { name: 'Not now' }).click();
  await expect.poll(() => line(page).count()).toBe(0);
  await page.reload();
  await todayIsUp(page);
  await page.waitForTimeout(500);
  await expect.poll(() => line(page).count()).toBe(0);
});

test('in quiet hours there is no line', async ({ cairn }) => {
  const page = await cairn.open();
  await setClock(page, atTenOClock());
  await curtains(cairn, page);
  await page.getByLabel('Remind me while Cairn is open').check();
  await line(page).waitFor();
  await page.getByLabel('From').fill('09:00');
  await page.getByLabel('To', { exact: true }).fill('11:00');
  await page.getByLabel('To', { exact: true }).blur();
  await expect.poll(() => line(page).count()).toBe(0);
});

/** In the service worker, where what is evaluated below runs. */
declare const registration: ServiceWorkerRegistration;

/** What a tap on the notice does in the service worker; the tap itself is the system's. */
const tapNotice = (worker: Worker, button: string): Promise<void> =>
  worker.evaluate(async (title) => {
    const [notification] = await registration.getNotifications();
    if (notification === undefined) throw new Error('no notice');
    // Not in the types of every browser.
    const actions: readonly { action: string; title: string }[] = Reflect.get(notification, 'actions');
    const action = actions.find((one) => one.title === title)?.action;
    if (action === undefined) throw new Error(`no button ${title}`);
    const event = new NotificationEvent('notificationclick', { notification, action });
    const waits: Promise<unknown>[] = [];
    Object.defineProperty(event, 'waitUntil', { value: (wait: Promise<unknown>) => void waits.push(wait) });
    dispatchEvent(event);
    await Promise.all(waits);
  }, button);

/** What stands on notices: title, body, buttons. */
const shownBy = (worker: Worker): Promise<string> =>
  worker.evaluate(async () => {
    const notices = await registration.getNotifications();
    const buttons = (notice: Notification): readonly { title: string }[] => Reflect.get(notice, 'actions');
    return notices
      .map((one) => [one.title, one.body, ...buttons(one).map(({ title }) => title)].join('|'))
      .join();
  });

/** Nobody looks: the page says so of itself. */
const lookAway = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }),
  );

const workerOf = (cairn: Cairn): Worker => {
  const worker = cairn.browser.context.serviceWorkers().find((one) => one.url().startsWith(cairn.address));
  if (worker === undefined) throw new Error('the service worker is up');
  return worker;
};

test('a notice says “Cairn” and none of the words; a tap on it while no page is open waits sealed, and is kept once', async ({
  cairn,
}) => {
  await cairn.browser.context.grantPermissions(['notifications'], { origin: cairn.address });
  const page = await cairn.open();
  await setClock(page, atTenOClock());
  await curtains(cairn, page);
  await lookAway(page);
  await page.getByLabel('Remind me while Cairn is open').check();
  await page.getByLabel('Also outside of Cairn, as a notice').check();
  await page.getByLabel('Remind me while Cairn is open').uncheck();
  await page.getByLabel('Remind me while Cairn is open').check();
  const worker = workerOf(cairn);
  const shown = (): Promise<string> => shownBy(worker);
  await expect.poll(shown).toBe('Cairn||I did this');
  await page.close();

  await tapNotice(worker, 'I did this');
  await expect.poll(shown).toBe('Cairn|It waits, and is kept once Cairn is open.');
  const again = await cairn.newTab();
  await again.goto(cairn.address);
  await field(again).waitFor();
  await again.getByText('Kept.', { exact: true }).waitFor();
  await again.getByRole('button', { name: 'More', exact: true }).click();
  const stones = again.getByRole('listitem').getByText('open the curtains', { exact: true });
  await stones.first().waitFor();
  await expect.poll(() => stones.count()).toBe(1);
  await again.reload();
  await todayIsUp(again);
  await again.getByText('open the curtains', { exact: true }).first().waitFor();
  await expect.poll(() => stones.count()).toBe(1);
});

test('a notice asks how it is at a time of one’s own; a mood tapped while no page is open is kept once', async ({
  cairn,
}) => {
  await cairn.browser.context.grantPermissions(['notifications'], { origin: cairn.address });
  const page = await cairn.open();
  await setClock(page, atTenOClock());
  await page.goto(`${cairn.address}/#/rituals`);
  await page.getByLabel('Remind me while Cairn is open').check();
  await page.getByLabel('Also outside of Cairn, as a notice').check();
  await page.getByText('Beside “Cairn” stand “Low” and “Good”.').waitFor();
  await lookAway(page);
  await page.getByLabel('A notice may ask how it is, at').fill('10:00');
  const worker = workerOf(cairn);
  const shown = (): Promise<string> => shownBy(worker);
  await expect.poll(shown).toBe('Cairn||Low|Good');
  await page.close();

  await tapNotice(worker, 'Low');
  await expect.poll(shown).toBe('Cairn|It waits, and is kept once Cairn is open.');
  const again = await cairn.newTab();
  await again.goto(cairn.address);
  await field(again).waitFor();
  await again.getByText('Kept.', { exact: true }).waitFor();
  await openMore(again);
  const low = again.getByRole('group', { name: 'Mood' }).getByRole('button', { name: 'Low', exact: true });
  await expect.poll(() => low.getAttribute('aria-pressed')).toBe('true');
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => low.getAttribute('aria-pressed')).toBe('false');
});
