/** What a person does on the pages of Help; and links that are tapped, without anything being dialled by this machine. */

import type { Page } from 'playwright-core';

declare global {
  /** Addresses of the links that were tapped, in a page that `tappedLinks` was called for. */
  var tapped: string[];
}

export type HelpPage = '' | '/lines' | '/plan' | '/people' | '/grounding';

export const goToHelp = async (page: Page, where: HelpPage = ''): Promise<void> => {
  await page.evaluate((hash) => void (location.hash = hash), `#/help${where}`);
  await page.getByRole('button', { name: 'Hide', exact: true }).waitFor();
};

export const chooseCountry = async (page: Page, iso2: string): Promise<void> => {
  await goToHelp(page, '/lines');
  await page.getByLabel('My country').selectOption(iso2);
  await page.getByRole('heading', { name: 'To talk to someone' }).waitFor();
};

/** From now on a tap on a link that leaves the page is written down and goes no further. */
export const writeDownTaps = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    const isListening = 'tapped' in globalThis;
    globalThis.tapped = [];
    if (isListening) return;
    addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const href = link?.getAttribute('href') ?? '';
      if (link === null || href.startsWith('#')) return;
      event.preventDefault();
      globalThis.tapped.push(href);
    });
  });
};

export const tappedLinks = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.tapped);

export const keepEntry = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel('In my own words').fill(words);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText(words, { exact: true }).first().waitFor();
};

export interface Somebody {
  readonly name: string;
  readonly phone?: string;
  readonly roles?: readonly ('Company' | 'Practical help' | 'Hard moments')[];
}

export const trust = async (page: Page, { name, phone = '', roles = [] }: Somebody): Promise<void> => {
  await goToHelp(page, '/people');
  await page.getByRole('button', { name: 'Add someone' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Phone', { exact: true }).fill(phone);
  for (const role of roles) await page.getByLabel(role).check();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('heading', { name }).waitFor();
};
