/**
 * Cairn truly installed, and a file of this machine opened with it: the browser hands it to the app's own window. Its words for installing
 * are understood over a pipe alone, so this browser is started by one.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished, test } from 'vitest';
import { findBrowser } from '../../tools/find-browser.mjs';
import { freshProfile } from '../browser.ts';
import { builtApp, serveFolder } from '../site.ts';

/** The part of DevTools that installs; its types are not in Playwright's. */
interface Installing {
  send(method: 'PWA.install', input: { manifestId: string; installUrlOrBundleUrl: string }): Promise<unknown>;
  send(method: 'PWA.launchFilesInApp', input: { manifestId: string; files: string[] }): Promise<unknown>;
  send(method: 'PWA.uninstall', input: { manifestId: string }): Promise<unknown>;
}

const aBrowser = async (folder: string): Promise<BrowserContext> => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No Chromium here: set CAIRN_CHROMIUM to its path');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const context = await chromium.launchPersistentContext(folder, { executablePath, args });
  onTestFinished(() => context.close());
  return context;
};

test('a table is opened with the installed app: its window shows what is in it', async () => {
  const profile = freshProfile();
  onTestFinished(profile.remove);
  const site = await serveFolder(await builtApp());
  onTestFinished(() => site.stop());
  const file = join(profile.path, 'opened.csv');
  writeFileSync(file, 'Day,What I did\n2026-03-03,by the window\n2026-03-04,slowly\n');
  const context = await aBrowser(profile.path);
  const page = await context.newPage();
  await page.goto(site.address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const session: Installing = await (context.browser()?.newBrowserCDPSession() ??
    context.newCDPSession(page));
  const manifestId = `${site.address}/`;
  await session.send('PWA.install', { manifestId, installUrlOrBundleUrl: manifestId });
  onTestFinished(async () => void (await session.send('PWA.uninstall', { manifestId }).catch(() => null)));
  const opened = context.waitForEvent('page', (one: Page) => one.url().includes('#/settings/import'));
  await session.send('PWA.launchFilesInApp', { manifestId, files: [file] });
  const app = await opened;
  await app.getByText('opened.csv').waitFor();
  await app.getByText('2 wins').waitFor();
});
