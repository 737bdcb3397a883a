/** What every journey starts from. Law: whatever it does, no page may log an error or ask another origin for anything. */

import { expect, test as base } from 'vitest';
import { launchBrowser } from '../browser.ts';
import type { BrowserOptions } from '../browser.ts';
import { whereItIsMorning } from '../morning.ts';
import { builtApp } from '../site.ts';
import { putClockBack } from './moved-clock.ts';
import { foreignRequests, startCairn } from './start-cairn.ts';

/** One for all journeys of a process. A phone's scroll bars lie over the page and take no room. */
const LIKE_A_PHONE: BrowserOptions = { args: ['--hide-scrollbars'] };

export const test = base
  .extend('browserOptions', { scope: 'worker' }, LIKE_A_PHONE)
  .extend('browser', { scope: 'worker' }, async ({ browserOptions }, { onCleanup }) => {
    const browser = await launchBrowser(browserOptions);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('cairn', async ({ browser }, { onCleanup }) => {
    const cairn = await startCairn(browser, await builtApp());
    onCleanup(async () => {
      await putClockBack(browser.context);
      await cairn.stop();
      expect(cairn.complaints).toEqual([]);
      expect(foreignRequests(cairn)).toEqual([]);
    });
    return cairn;
  });

/** The same, in a browser where it is morning. */
export const testByDay = test.extend(
  'browserOptions',
  { scope: 'worker' },
  { ...LIKE_A_PHONE, zone: whereItIsMorning() },
);
