/** The part of the tour with what may follow a kept win, and with gentle mode. Everything is left as it was found. */

import type { Copy } from '@cairn/copy';
import type { Locator, Page } from 'playwright-core';
import type { Stop } from './tour.ts';

interface Hands {
  readonly page: Page;
  readonly t: Copy['t'];
  readonly visit: (place: 'today' | 'settings') => Promise<void>;
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

const tick = async ({ page, visit }: Hands, label: string, checked = true): Promise<void> => {
  await visit('settings');
  await page.getByLabel(label, { exact: true }).setChecked(checked);
};

export const afterStops = (hands: Hands): Stop[] => {
  const { page, t, visit } = hands;
  return [
    {
      name: 'tried-in-settings',
      go: async () => {
        await tick(hands, t('settings.celebration.well-done'));
        await page.locator('#well-done').fill('Well done, old friend');
        await page.locator('#well-done').blur();
        await button(page, t('settings.try')).click();
      },
    },
    {
      name: 'a-breath',
      go: async () => {
        await tick(hands, t('settings.celebration.breath'));
        await visit('today');
        for (const words of ['opened the window', 'washed one cup']) {
          await page.locator('#did').fill(words);
          await page.keyboard.press('Escape');
          await page.locator('#did').press('Enter');
          await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#did')?.value === '');
        }
        await page.locator('.air').waitFor();
        // The stone has come down by then, and its dust has gone.
        await page.waitForTimeout(1_200);
      },
    },
    {
      name: 'a-pause',
      go: async () => {
        await page.locator('[data-how-was-it]').click();
        await button(page, t('pause.end')).waitFor();
      },
    },
    {
      name: 'gentle',
      go: async () => {
        await button(page, t('pause.end')).click();
        await tick(hands, t('settings.celebration.stone-and-line'));
        await tick(hands, t('settings.gentle'));
        await visit('today');
        await button(page, t('today.gentle.leave')).waitFor();
      },
    },
    {
      name: 'with-numbers',
      go: async () => {
        await button(page, t('today.gentle.leave')).click();
        await tick(hands, t('settings.counts'));
        await visit('today');
      },
    },
  ];
};
