/** What every journey starts from. Law: whatever it does, no page may log an error or ask another origin for anything. */

import { expect, test as base } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { foreignRequests, startCairn } from './start-cairn.ts';
import type { Cairn } from './start-cairn.ts';

export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('cairn', async ({ browser }, { onCleanup }) => {
    const cairn = await startCairn(browser, await builtApp());
    onCleanup(async () => {
      await cairn.stop();
      expect(cairn.complaints).toEqual([]);
      expect(foreignRequests(cairn)).toEqual([]);
    });
    return cairn as Cairn;
  });
