import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aLife, aWin, daysAgo, recordFile } from './a-record.ts';
import { bringIn, field, goTo, goToStones, keep, openMore } from './acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';

const undo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
};

const stonesIn = async (page: Page): Promise<string[]> => {
  await goToStones(page);
  await page.getByRole('link', { name: 'Trash' }).waitFor();
  await page.waitForTimeout(300);
  return page.locator('article li .words > span:first-child').allInnerTexts();
};

const reopened = async (page: Page): Promise<void> => {
  await page.reload();
  await page.locator('h1').waitFor();
};

test('a kept win is taken back, and stays taken back', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'opened the window');
  await undo(page);
  await reopened(page);
  await expect.poll(() => stonesIn(page)).toEqual([]);
});

test('a suggestion kept by a slip of the finger is taken back, and is offered again', async ({ cairn }) => {
  const page = await cairn.open();
  const offered = page.getByRole('button', { name: /One small thing/ }).locator('.own');
  const what = await offered.innerText();
  await offered.click();
  await page.getByText('Kept. The first stone.').waitFor();
  await undo(page);
  await expect.poll(() => offered.innerText()).toBe(what);
  await expect.poll(() => stonesIn(page)).toEqual([]);
});

test('a rest is taken back by Undo, and by the same button', async ({ cairn }) => {
  const page = await cairn.open();
  await page.getByRole('button', { name: 'Rest', exact: true }).click();
  await page.getByText('Rest it is.').waitFor();
  await undo(page);
  await page.getByRole('button', { name: 'Rest', exact: true, pressed: false }).click();
  const resting = page.getByRole('button', { name: 'Resting today', pressed: true });
  await resting.click();
  await page.getByRole('button', { name: 'Rest', exact: true, pressed: false }).waitFor();
});

test('a change of words is taken back', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'one.json', await recordFile({ wins: [aWin(1, 'swept the step')] }));
  await expect.poll(() => stonesIn(page)).toEqual(['swept the step']);
  await page.getByRole('button', { name: 'swept the step' }).click();
  await page.getByLabel('What you did').fill('swept the step twice');
  await page.getByRole('button', { name: 'Keep changes' }).click();
  await page.getByRole('button', { name: 'swept the step twice' }).waitFor();
  await undo(page);
  await page.getByRole('button', { name: 'swept the step', exact: true }).waitFor();
  await reopened(page);
  await expect.poll(() => stonesIn(page)).toEqual(['swept the step']);
});

test('what went to the trash, and what was let rest, come back by Undo', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'one.json', await recordFile({ wins: [aWin(1, 'swept the step')] }));
  for (const [act, said] of [
    ['To the trash', 'In the trash. You can bring it back.'],
    ['Let this rest', 'It rests now.'],
  ] as const) {
    await goToStones(page);
    await page.getByRole('button', { name: 'swept the step' }).click();
    await page.getByRole('button', { name: act }).click();
    await page.getByText(said).waitFor();
    await undo(page);
    await expect.poll(() => stonesIn(page)).toEqual(['swept the step']);
    await expect.poll(() => page.getByText('set aside').count()).toBe(0);
    await goTo(page, 'Today');
  }
});

test('a mood noted by a slip is as lightly changed, and does not stay in the way', async ({ cairn }) => {
  const page = await cairn.open();
  await openMore(page);
  await page.getByRole('button', { name: 'Very low' }).click();
  await page.getByText('Noted.').waitFor();
  await page.getByRole('button', { name: 'In between' }).click();
  await page.getByRole('button', { name: 'In between', pressed: true }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Very low', pressed: true }).count()).toBe(0);
});

test('a whole import is taken back in one step, also days later from the settings', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'my own stone');
  await bringIn(page, 'life.json', await aLife(40, 3));
  await page.reload();
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Take this back' }).click();
  await page.getByText('Taken back').waitFor();
  await expect.poll(() => stonesIn(page)).toEqual(['my own stone']);
});

test('a change of the settings is the same control again, and stays', async ({ cairn }) => {
  const page = await cairn.open();
  await goTo(page, 'Settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.getByLabel('My day begins at').selectOption('60');
  await page.reload();
  await page.getByRole('radio', { name: 'Dark', checked: true }).waitFor();
  await expect.poll(() => page.getByLabel('My day begins at').inputValue()).toBe('60');
  await page.getByRole('radio', { name: 'Like this device' }).check();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).not.toBe('dark');
});

test('after an Undo the words are not gone for good: they can be typed and kept again', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'opened the window');
  await undo(page);
  await keep(page, 'opened the window');
  await expect.poll(() => stonesIn(page)).toEqual(['opened the window']);
  await goTo(page, 'Today');
  await todayIsUp(page);
  await field(page).waitFor();
  expect(daysAgo(0) > daysAgo(1)).toBe(true);
});
