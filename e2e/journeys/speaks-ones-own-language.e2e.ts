/** A device that likes German best: offered, chosen by one tap, kept over a start without a network, with Help in English beside. */

import { createCopy } from '@cairn/copy';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './journey.ts';
import { refusedByAxe } from './axe.ts';

const { t } = await createCopy('de');
const BIG = 'die ganze Wohnung ist ein Chaos';

const likes = (page: Page, languages: readonly string[]): Promise<unknown> =>
  page.addInitScript((liked) => {
    Object.defineProperty(navigator, 'languages', { get: () => liked });
  }, languages);

const lang = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

const keepInGerman = async (page: Page, words: string, said: string): Promise<void> => {
  await page.getByLabel(t('today.did')).fill(words);
  await page.getByLabel(t('today.did')).press('Enter');
  await page.getByText(said).waitFor();
};

test('offered before the first stone, chosen by a tap, there again without a network', async ({ cairn }) => {
  await likes(cairn.page, ['de-AT', 'en']);
  const page = await cairn.open();
  await expect.poll(() => lang(page)).toBe('en');
  await page.getByRole('button', { name: 'Auf Deutsch (ein Entwurf)' }).click();
  await page.getByLabel(t('today.did')).waitFor();
  await expect.poll(() => lang(page)).toBe('de');
  await expect.poll(() => refusedByAxe(page)).toEqual([]);
  await keepInGerman(page, 'eine Tasse gespült', t('today.kept.first'));

  await page.evaluate(() => void (location.hash = '#/paths'));
  await page.getByLabel(t('paths.big')).fill(BIG);
  await page.getByRole('button', { name: t('paths.find') }).click();
  await page.getByRole('heading', { level: 1, name: t('way-in.heading') }).waitFor();
  await page.getByRole('button', { name: t('way-in.take') }).click();
  await page.getByRole('heading', { level: 1, name: BIG }).waitFor();
  // A step of the German ladder: no word of the English one stands there.
  await expect.poll(() => page.locator('#step-now').innerText()).toMatch(/^\p{L}[\p{L}\p{P}\s\d]+$/u);
  await expect.poll(() => page.locator('#step-now').innerText()).not.toMatch(/\b(the|my|one|a)\b/);

  // What was not opened yet is kept all the same: whoever chose a language has all of it.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return lists.flat().filter(({ url }) => /lang_de_/.test(url)).length;
      }),
    )
    .toBeGreaterThan(3);
  await cairn.stopServer();
  await page.goto(`${cairn.address}/`);
  await page.getByLabel(t('today.did')).waitFor();
  await expect.poll(() => lang(page)).toBe('de');
  await page.evaluate(() => void (location.hash = '#/look-back'));
  await page.getByRole('heading', { level: 1, name: t('look-back.title') }).waitFor();
  await page.evaluate(() => void (location.hash = '#/help'));
  await page.getByRole('heading', { level: 1, name: t('help.stay') }).waitFor();
  await page.getByRole('button', { name: 'In English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Stay with me' }).waitFor();
  await page.getByRole('link', { name: 'My plan for hard moments' }).click();
  await page.getByRole('heading', { level: 1, name: 'My plan for hard moments' }).waitFor();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.getByRole('heading', { level: 1, name: t('plan.title') }).waitFor();
  await page.getByRole('button', { name: 'In English' }).click();
  await page.getByRole('heading', { level: 1, name: 'My plan for hard moments' }).waitFor();
  await page.evaluate(() => void (location.hash = '#/'));
  await page.getByLabel(t('today.did')).waitFor();
});

test('whoever reads English, and whoever has a stone, is offered nothing', async ({ cairn }) => {
  await likes(cairn.page, ['en-GB', 'de']);
  const page = await cairn.open();
  await expect.poll(() => page.getByText('Deutsch').count()).toBe(0);
});

test('what is shared is offered in the language of whoever opens it, and in English again', async ({
  cairn,
}) => {
  await likes(cairn.page, ['de-AT', 'en']);
  const { page } = cairn;
  await page.goto(`${cairn.address}/supporter.html#${'A'.repeat(43)}`);
  await page.getByRole('button', { name: 'Open it' }).waitFor();
  await page.getByRole('button', { name: 'Auf Deutsch (ein Entwurf)' }).click();
  await page.getByRole('button', { name: t('supporter.open') }).waitFor();
  await expect.poll(() => lang(page)).toBe('de');
  await page.getByRole('button', { name: 'In English' }).click();
  await page.getByRole('button', { name: 'Open it' }).waitFor();
  await expect.poll(() => lang(page)).toBe('en');
  await expect.poll(() => page.getByRole('button', { name: 'Auf Deutsch (ein Entwurf)' }).count()).toBe(1);
});
