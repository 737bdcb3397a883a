/**
 * The whole way, without a network: "the whole flat is a mess", a ladder, smaller, a plan after coffee, done, a stone, and after
 * three easy ones the next rung is offered. By touch, by keyboard alone, and by names alone.
 */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { byKeyboard, byNames, byTouch, type Hands } from './hands.ts';
import { testByDay as test } from './journey.ts';

const MESS = 'the whole flat is a mess';
const EASY_TIMES = 3;

const theStep = (page: Page): Promise<string> =>
  page
    .locator('#step-now')
    .innerText({ timeout: 20_000 })
    .then((text) => text.trim());

const theWholeWay = async (page: Page, hands: Hands): Promise<void> => {
  await hands.press('link', 'Settings');
  await hands.press('checkbox', 'Ask how steps feel');
  await hands.press('link', 'Paths');
  await hands.type('What feels too big?', MESS);
  await hands.press('button', 'Find a way in');
  await page.getByRole('heading', { level: 1, name: 'A way in' }).waitFor();
  await hands.press('button', /^Make it smaller: /);
  await page.getByRole('button', { name: 'A bit more' }).waitFor();
  await hands.press('button', 'Take this path');
  await page.getByRole('heading', { level: 1, name: MESS }).waitFor();
  const first = await theStep(page);

  await hands.press('button', 'When could it fit?');
  await hands.type('After I …', 'after coffee');
  await hands.press('button', 'Plan it like this');
  await page.getByText('Planned.').waitFor();
  await page.getByText(/^After I am done with coffee, I will /).waitFor();

  for (let time = 1; time <= EASY_TIMES; time += 1) {
    await hands.press('button', 'I did this');
    if (time === 1) await page.getByText('Kept. The first stone.').waitFor();
    else
      await page.waitForFunction(
        () => document.querySelector<HTMLSelectElement>('.card select')?.value === '',
      );
    await expect.poll(() => page.getByText('You know this one by now.').count()).toBe(0);
    await hands.choose('What it took', 'A little');
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('.card select')?.value === '1',
    );
  }
  await page.getByText('You know this one by now. Want to look at the next?').waitFor();
  // Nothing has moved by itself, and "stay here" is as large.
  await expect.poll(() => theStep(page)).toBe(first);
  await page.getByRole('button', { name: 'Stay here' }).waitFor();
  await hands.press('button', 'Go to the next');
  await page.waitForFunction((before) => document.querySelector('#step-now')?.textContent !== before, first);
  await hands.press('link', 'Today');
  await page.getByRole('img', { name: /^Today’s stones are on this week’s cairn/ }).waitFor();
};

test('by touch', async ({ cairn }) => {
  const page = await cairn.open();
  await cairn.stopServer();
  await page.reload();
  await theWholeWay(page, await byTouch(page));
});

test('by keyboard alone', async ({ cairn }) => {
  const page = await cairn.open();
  await cairn.stopServer();
  await page.reload();
  await theWholeWay(page, byKeyboard(page));
});

test('by the names that a screen reader tells, and nothing else', async ({ cairn }) => {
  const page = await cairn.open();
  await cairn.stopServer();
  await page.reload();
  await theWholeWay(page, byNames(page));
});
