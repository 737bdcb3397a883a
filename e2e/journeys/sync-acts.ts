/** What a person does with their other devices, as they would say it; and a relay of their own that serves Cairn. */

import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { aRelayHome } from '../../apps/relay/src/testing/relay-process.ts';
import type { RelayHome, RelayProcess } from '../../apps/relay/src/testing/relay-process.ts';
import { builtApp } from '../site.ts';
import { goTo, openMore } from './acts.ts';
import { todayIsUp } from './start-cairn.ts';

export interface OwnRelay {
  readonly home: RelayHome;
  readonly relay: RelayProcess;
}

/** A process of its own, gone when the test ends. */
export const aRelayWithCairn = async (): Promise<OwnRelay> => {
  await builtApp();
  const home = aRelayHome();
  onTestFinished(() => home.remove());
  return { home, relay: await home.start() };
};

/** The first look at Cairn from here: Today, with what was kept today in view. */
export const openAt = async (page: Page, origin: string): Promise<Page> => {
  await page.goto(origin);
  await todayIsUp(page);
  await openMore(page);
  return page;
};

export const openDevices = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'About your other devices' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your other devices' }).waitFor();
};

export const turnSyncOn = async (page: Page): Promise<void> => {
  await openDevices(page);
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByText('It is kept here, and sent.').waitFor();
};
