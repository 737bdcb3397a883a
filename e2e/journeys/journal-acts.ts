/** What a person does in the journal, as they would say it; each ends when the app has said that it is done. */

import type { Copy } from '@cairn/copy';
import type { Locator, Page } from 'playwright-core';
import { goTo } from './acts.ts';

/** Shown, and so said: it is there all the time, for the eye that looks away and back. */
export const keptOnPage = (page: Page): Promise<void> =>
  page.locator('#page-kept[aria-hidden=false]').waitFor();

/** In the words of any language, on the page that is open; ends when the vault has the words. */
export const writePage = async (page: Page, t: Copy['t'], words: string): Promise<void> => {
  await page.getByLabel(t('journal.page')).fill(words);
  await keptOnPage(page);
};

export const sheet = (page: Page): Locator => page.getByLabel('Your page');

export const write = async (page: Page, words: string): Promise<void> => {
  await sheet(page).fill(words);
  await keptOnPage(page);
};

export const newPage = async (page: Page): Promise<Locator> => {
  await goTo(page, 'Journal');
  await page.getByRole('link', { name: 'New page' }).click();
  await sheet(page).waitFor();
  return sheet(page);
};

/** The page whose beginning has these words, from the list. */
export const openPage = async (page: Page, words: string): Promise<Locator> => {
  await goTo(page, 'Journal');
  await page.getByRole('link').filter({ hasText: words }).click();
  await sheet(page).waitFor();
  return sheet(page);
};

export const openMoreOfPage = (page: Page): Promise<void> => page.getByText('More for this page').click();
