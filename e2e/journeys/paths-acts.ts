/** What a person does with paths, as they would say it; each ends when the app has said that it is done. */

import type { Locator, Page } from 'playwright-core';
import { goTo } from './acts.ts';

export const tooBig = (page: Page): Locator => page.getByLabel('What feels too big?');

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** From any screen; ends where Cairn says what it makes of the words. */
export const findWayIn = async (page: Page, words: string): Promise<void> => {
  await goTo(page, 'Paths');
  await tooBig(page).fill(words);
  await button(page, 'Find a way in').click();
  await page.getByRole('heading', { level: 1, name: 'A way in' }).waitFor();
  await page.waitForFunction((text) => document.querySelector('blockquote')?.textContent === text, words);
  await page.waitForFunction(() => !document.body.innerText.includes('Looking for a way in.'));
};

export const takePath = async (page: Page): Promise<void> => {
  await button(page, 'Take this path').click();
  await button(page, 'I did this').waitFor();
};

/** The step that stands large. */
export const standing = async (page: Page): Promise<string> =>
  (await page.locator('#step-now').innerText()).trim();

export const doStep = async (page: Page): Promise<void> => {
  const before = await page.getByRole('status').filter({ hasText: 'Kept.' }).count();
  await button(page, 'I did this').click();
  if (before === 0) await page.getByText(/^Kept\./).waitFor();
  await page.getByRole('link', { name: 'See it on the cairn' }).waitFor();
};

/** Presses *Make it smaller* of the first step until it is the smallest; says how often, and what stood there. */
export const makeSmallest = async (page: Page, text: Locator): Promise<readonly string[]> => {
  const seen = [await text.innerText()];
  const smallest = page.getByText('This is the smallest. It counts fully.');
  while ((await smallest.count()) === 0) {
    await button(page, `Make it smaller: ${seen.at(-1) ?? ''}`).click();
    await page.waitForFunction(
      (before) => ![...document.querySelectorAll('[aria-live]')].some((one) => one.textContent === before),
      seen.at(-1) ?? '',
    );
    seen.push(await text.innerText());
  }
  return seen;
};
