/** A site with the platform alone, and pages on it whose vault is open. */

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveModule } from '../site.ts';
import type { Site } from '../site.ts';
import type { RunningBrowser } from '../browser.ts';
import type { CairnInPage } from './pages/vault-page.ts';

declare global {
  /** In the page; see pages/vault-page.ts. */
  var cairn: CairnInPage;
}

export const serveVault = (port = 0): Promise<Site> =>
  serveModule(join(import.meta.dirname, 'pages', 'vault-page.ts'), port);

/** A page that has loaded; its vault may still be opening. */
export const vaultPage = async (browser: RunningBrowser, site: Site): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => 'cairn' in globalThis);
  return page;
};
