/** What a person does with a model of their own, as they would say it. */

import type { Locator, Page } from 'playwright-core';
import { goTo } from './acts.ts';
import { button } from './paths-acts.ts';

export interface Brought {
  readonly kind: 'Ollama' | 'A server that speaks like OpenAI’s';
  readonly address: string;
  readonly model: string;
  readonly key?: string;
}

/** From any screen; ends when it is kept. */
export const bringModel = async (page: Page, { kind, address, model, key }: Brought): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'A model of your own' }).click();
  await page.getByLabel(kind, { exact: true }).check();
  await page.getByLabel('Its address').fill(address);
  await page.getByLabel('The model’s name there').fill(model);
  if (key !== undefined) await page.getByLabel('A key, if it wants one').fill(key);
  await button(page, 'Keep').click();
  await page.getByText('Kept on this device. Nothing was sent.').waitFor();
};

export const sheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Shall this go out?' });

export const askMine = async (page: Page): Promise<void> => {
  await button(page, 'Ask my model').click();
  await sheet(page).waitFor();
};

export const send = (page: Page): Promise<void> => sheet(page).getByRole('button', { name: 'Send' }).click();
