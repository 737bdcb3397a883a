/**
 * Reminders while Cairn is closed, whole but for the wire of the browser's maker, which a browser without a screen has not: a relay as a
 * process, a push service of the test's own that opens what comes, and the real service worker, which is handed the message.
 */

import type { CDPSession, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { aPushService } from '../../apps/relay/src/testing/a-push-service.ts';
import type { Subscribed } from '../../apps/relay/src/testing/a-push-service.ts';
import { test } from './journey.ts';
import { aRelayWithCairn, openAt, turnSyncOn } from './sync-acts.ts';

const PUSHES = { CAIRN_PUSH_CONTACT: 'mailto:relay@cairn.example', CAIRN_PUSH_LOOPBACK: 'yes' };

/** What the browser's maker would answer: an address of the push service, and keys that are the browser's. */
const giveAddress = (page: Page, { endpoint, p256dh, auth }: Subscribed): Promise<unknown> =>
  page.addInitScript(
    (given) => {
      const bytes = (of: readonly number[]): ArrayBuffer => Uint8Array.from(of).buffer;
      const keys: Record<string, ArrayBuffer> = { p256dh: bytes(given.p256dh), auth: bytes(given.auth) };
      const made = { endpoint: given.endpoint, getKey: (name: string) => keys[name] ?? null };
      Object.assign(PushManager.prototype, {
        getSubscription: async () => null,
        subscribe: async () => made,
      });
    },
    { endpoint, p256dh: [...p256dh], auth: [...auth] },
  );

/** The message, as the browser would hand it to the service worker. */
const deliver = async (session: CDPSession, origin: string, data: string): Promise<void> => {
  const registration = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (own !== undefined) resolve(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId: await registration,
    data,
  });
};

test('off until turned on; then it comes at its minute, and says nothing of one’s own', async ({
  browser,
}) => {
  const { home, relay: first } = await aRelayWithCairn();
  await first.end('SIGTERM');
  const relay = await home.start(PUSHES);
  const service = await aPushService();
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    await service.close();
    await browser.forget(relay.origin);
  });
  await browser.context.grantPermissions(['notifications'], { origin: relay.origin });
  await giveAddress(page, service.subscribe('this browser'));
  await openAt(page, relay.origin);
  await turnSyncOn(page);

  // It is to come in the next minute, by the clock on the wall: relay and page have the same one.
  const soon = new Date(Date.now() + 70_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = await page.evaluate((at) => {
    const there = new Date(at);
    return [there.getHours(), there.getMinutes()];
  }, soon.getTime());
  await page.goto(`${relay.origin}/#/rituals`);
  await page.getByRole('button', { name: 'A new ritual' }).click();
  await page.getByLabel('I will', { exact: true }).fill('open the curtains');
  await page.getByLabel('Give it a time').check();
  await page.getByLabel('Time', { exact: true }).fill(time.map(two).join(':'));
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'I did this: open the curtains' }).waitFor();
  await page.getByLabel('Remind me while Cairn is open').check();
  for (const label of ['From', 'To']) await page.getByLabel(label, { exact: true }).fill('00:00');
  await page.getByLabel('Also while Cairn is closed').check();
  await expect.poll(() => page.getByLabel('Also while Cairn is closed').isChecked()).toBe(true);

  await expect.poll(() => service.arrived.length, { timeout: 100_000, interval: 250 }).toBe(1);
  const [arrived] = service.arrived;
  expect(arrived?.browser).toBe('this browser');
  expect(JSON.stringify(arrived?.text)).not.toContain('curtains');
  expect(new Date(arrived?.at ?? 0).getMinutes()).toBe(soon.getMinutes());
  expect(service.faults).toEqual([]);

  const session = await browser.context.newCDPSession(page);
  await deliver(session, relay.origin, arrived?.text ?? '');
  const shown = (): Promise<string> =>
    page.evaluate(async () => {
      const notices = await (await navigator.serviceWorker.ready).getNotifications();
      return notices.map(({ title, body }) => `${title}|${body}`).join();
    });
  await expect.poll(shown).toBe('Cairn|A small thing, if you like.');

  await page.getByLabel('Also while Cairn is closed').uncheck();
  await expect.poll(() => page.getByLabel('Also while Cairn is closed').isChecked()).toBe(false);
});
