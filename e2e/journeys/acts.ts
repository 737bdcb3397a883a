/** What a person does in Cairn, as they would say it; each ends when the app has said that it is done. */

import type { Locator, Page } from 'playwright-core';

export const field = (page: Page): Locator => page.getByLabel('I did something');

export const keep = async (page: Page, words: string): Promise<void> => {
  await field(page).fill(words);
  await page.keyboard.press('Escape');
  await field(page).press('Enter');
  await page.getByText(/^Kept\./).waitFor();
  // The line may still be that of the stone before.
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#did')?.value === '');
};

export type Screen = 'Today' | 'Paths' | 'Journal' | 'Look back' | 'Help' | 'Settings';

export const goTo = async (page: Page, screen: Screen): Promise<void> => {
  await page.getByRole('link', { name: screen, exact: true }).first().click();
  if (screen === 'Today') await field(page).waitFor();
  else
    await page
      .getByRole('heading', { level: 1, name: screen === 'Help' ? 'Stay with me' : screen })
      .waitFor();
};

/** All stones by day, from any screen. */
export const goToStones = async (page: Page): Promise<void> => {
  await goTo(page, 'Look back');
  await page.getByRole('link', { name: 'All, day by day' }).click();
  await page.getByRole('heading', { level: 1, name: 'All, day by day' }).waitFor();
};

export const openMore = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('heading', { name: 'How it is right now' }).waitFor();
};

export const chooseFile = async (page: Page, name: string, text: string | Buffer): Promise<void> => {
  await page
    .locator('input[type=file]')
    .setInputFiles(
      { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) },
      { timeout: 120_000 },
    );
};

/** From any screen; ends on the page that says that it is here. */
export const bringIn = async (page: Page, name: string, text: string | Buffer): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Bring in a record from a file' }).click();
  await chooseFile(page, name, text);
  await page.getByRole('button', { name: 'Bring it in' }).click({ timeout: 120_000 });
  await page.getByText('It is here.').waitFor({ timeout: 180_000 });
};

/** The file that `act` makes the app save, as text. */
export const savedFile = async (page: Page, act: () => Promise<void>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const stream = await download.createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
};
