/** A site with the platform alone, for making and opening the vaults of released versions. */

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningBrowser } from '../browser.ts';
import { serveModule } from '../site.ts';
import type { Site } from '../site.ts';
import type { FrozenInPage } from './pages/frozen-page.ts';

declare global {
  /** In the page; see pages/frozen-page.ts. */
  var frozen: FrozenInPage;
}

/** A vault's files by name, as base64. */
export type FrozenFiles = Readonly<Record<string, string>>;

export const FIXTURES: string = join(import.meta.dirname, 'fixtures');

export const serveFrozen = (): Promise<Site> =>
  serveModule(join(import.meta.dirname, 'pages', 'frozen-page.ts'));

/** A page of the origin on which the app does not run, so that files may be laid down or taken. */
export const bystanderPage = async (browser: RunningBrowser, site: Site): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(`${site.address}/healthz`);
  return page;
};

export const openFrozen = async (page: Page, site: Site): Promise<void> => {
  await page.goto(site.address);
  await page.waitForFunction(() => 'frozen' in globalThis);
};

export const takeFiles = (page: Page): Promise<FrozenFiles> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('cairn-vault');
    const files: Record<string, string> = {};
    for await (const name of folder.keys()) {
      const bytes = new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
      files[name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }
    return files;
  });

export const layDownFiles = (page: Page, files: FrozenFiles): Promise<void> =>
  page.evaluate(async (given) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('cairn-vault', { create: true });
    for (const [name, base64] of Object.entries(given)) {
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
      await stream.close();
    }
  }, files);
