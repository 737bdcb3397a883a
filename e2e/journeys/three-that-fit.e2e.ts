/** One small thing on Today, three behind More: why each is there, "not today" without a trace, and a win in one tap. */

import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { aLife } from './a-record.ts';
import { bringIn, field, goTo, openMore } from './acts.ts';
import { test } from './journey.ts';

const cards = (page: Page): Locator => page.getByRole('article');

const wordsOf = async (page: Page): Promise<string[]> => {
  await cards(page).nth(2).waitFor();
  return page.locator('article .what').allInnerTexts();
};

/** Another card stands in this place. */
const gaveWay = async (page: Page, place: number, words: string | undefined): Promise<void> => {
  await expect.poll(() => page.locator('article .what').nth(place).innerText()).not.toBe(words);
};

test('three fit: others than the one on Today, and each says why it is there', async ({ cairn }) => {
  const page = await cairn.open();
  await openMore(page);
  await page.getByRole('heading', { name: 'Three that fit today' }).waitFor();
  const three = await wordsOf(page);
  await expect
    .poll(async () => three.includes(await page.locator('[data-small-thing] .what').innerText()))
    .toBe(false);
  await expect
    .poll(() => page.locator('article .kicker > :first-child').allInnerTexts())
    .toEqual([
      'Tiny',
      // Nothing is familiar yet.
      'Drawn by lot',
      'A different corner',
    ]);
  for (const card of await cards(page).all()) {
    await card.getByText('Why this?').click();
    const why = await card.locator('.why').innerText();
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(why).not.toMatch(/haven’t|have not|missed|should/i);
  }
});

test('"not today" brings another, leaves no trace in view, and can be taken back', async ({ cairn }) => {
  const page = await cairn.open();
  await openMore(page);
  const before = await wordsOf(page);
  await cards(page).nth(2).getByRole('button', { name: 'Not today' }).click();
  await page.getByText('All right. Not today.').waitFor();
  await gaveWay(page, 2, before[2]);
  // The focus stays in its place, on the card that came.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Not today');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => wordsOf(page)).toEqual(before);

  await cards(page).first().getByRole('button', { name: 'Not today' }).click();
  await gaveWay(page, 0, before[0]);
  // Also after the page was closed.
  await page.reload();
  await expect.poll(() => wordsOf(page)).not.toContain(before[0]);
  await expect.poll(() => page.getByRole('heading', { name: 'Today’s stones' }).count()).toBe(0);
});

test('one tap keeps a card as a win, its stone lands, and the next one comes', async ({ cairn }) => {
  const page = await cairn.open();
  await openMore(page);
  const [, , corner = ''] = await wordsOf(page);
  await cards(page).nth(2).getByRole('button', { name: 'I did this' }).click();
  await page.getByText('Kept. The first stone.').waitFor();
  await page.getByRole('heading', { name: 'Today’s stones' }).waitFor();
  await page.getByRole('listitem').getByRole('button', { name: corner, exact: true }).waitFor();
  await gaveWay(page, 2, corner);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page
    .getByRole('listitem')
    .getByRole('button', { name: corner, exact: true })
    .waitFor({ state: 'detached' });
  await expect.poll(() => wordsOf(page)).toContain(corner);
});

test('by keyboard alone, offline: why, not today, and done', async ({ cairn }) => {
  const page = await cairn.open();
  await openMore(page);
  await wordsOf(page);
  await cairn.stopServer();
  const card = cards(page).first();
  await card.getByText('Why this?').focus();
  await page.keyboard.press('Enter');
  await card.locator('details p').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Kept. The first stone.').waitFor();
});

test('after years it is the same thing all day on Today and behind More', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'life.json', await aLife(3000, 0));
  await goTo(page, 'Today');
  // Years have come in a moment ago: Today reads them in its own time.
  await page.reload();
  await openMore(page);
  const before = await wordsOf(page);
  const small = await page.locator('[data-small-thing] .what').innerText();
  await field(page).fill('answered a letter');
  await field(page).press('Enter');
  await page
    .getByText(/^Kept\./)
    .first()
    .waitFor();
  await page.reload();
  const after = await wordsOf(page);
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  await expect.poll(() => page.locator('[data-small-thing] .what').innerText()).toBe(small);
});
