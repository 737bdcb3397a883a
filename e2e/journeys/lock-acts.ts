/** What a person does with the lock, as they would say it. */

import type { Page } from 'playwright-core';
import { goTo } from './acts.ts';

export const openLockPage = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: /^(Set a lock|About your lock)$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Lock', exact: true }).waitFor();
};

/** The 24 words, as they are listed. */
export const shownWords = async (page: Page): Promise<readonly string[]> => {
  const list = page.getByRole('list', { name: 'Your 24 words, in order' });
  await list.waitFor();
  const items = await list.getByRole('listitem').allInnerTexts();
  return items.map((item) => item.replace(/^\d+\s+/, ''));
};

/** Gives back the three words that are asked for. */
export const giveThree = async (page: Page, words: readonly string[]): Promise<void> => {
  const fields = page.getByRole('textbox', { name: /^Word number / });
  await fields.first().waitFor();
  for (const asked of await fields.all()) {
    const label = await asked.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await asked.fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Look at these three' }).click();
};

/** From any screen, with the words looked at and given back first; answers with the 24 words. */
export const setPin = async (page: Page, pin: string): Promise<readonly string[]> => {
  await openLockPage(page);
  await page.getByRole('button', { name: 'Set a lock' }).click();
  await page.getByRole('button', { name: 'Show my 24 words' }).click();
  const words = await shownWords(page);
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await giveThree(page, words);
  // What will not do is said before it is typed again.
  await page.getByLabel('Your new PIN').fill('12');
  await page.getByLabel('Once more').focus();
  await page.getByText('A PIN has 4 to 12 digits, and nothing else.').waitFor();
  await page.getByLabel('Your new PIN').fill(pin);
  await page.getByLabel('Once more').fill(pin);
  await page.getByRole('button', { name: 'Set this lock' }).click();
  await page.getByText('The lock is set.').waitFor();
  return words;
};

/** By the one tap that is on every screen. */
export const lockNow = async (page: Page): Promise<void> => {
  await page.getByRole('banner').getByRole('button', { name: 'Lock now' }).click();
};

export const lockIsUp = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: 'Cairn is locked' }).waitFor();
  await page.getByLabel(/^Your (PIN|passphrase)$/).waitFor();
};

export const typePin = async (page: Page, pin: string): Promise<void> => {
  await page.getByLabel('Your PIN').fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
};
