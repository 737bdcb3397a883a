/** What a person does with forms that others wrote. */

import type { Page } from 'playwright-core';
import { goTo } from './acts.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Chooses a form for an appointment, and goes to where it is filled in. */
export const chooseForm = async (page: Page, name: string): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'For my appointments' }).click();
  await page.getByRole('checkbox', { name }).check();
  await page.getByRole('link', { name: 'To the forms' }).click();
  await page.getByRole('heading', { level: 1, name: 'Forms' }).waitFor();
};

export const begin = async (page: Page): Promise<void> => {
  await button(page, 'Fill it in').click();
  await page.getByText('Nobody sees your answers. No one is monitoring this app.').waitFor();
  await button(page, 'Begin').click();
};

/** Places of the answers, question by question; a question may be left open. */
export const answer = async (page: Page, places: readonly (number | null)[]): Promise<void> => {
  for (const [at, place] of places.entries()) {
    if (place === null) continue;
    await page.locator('[data-question]').nth(at).getByRole('radio').nth(place).check();
  }
};

export const keepAnswers = (page: Page): Promise<void> => button(page, 'Keep my answers').click();
