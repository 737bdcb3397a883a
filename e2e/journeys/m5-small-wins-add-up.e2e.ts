/** M5: daily progress, however tiny, is what carries on. The record is there by week, day, month, year, and in one picture. */

import { expect } from 'vitest';
import { aWin, daysAgo, recordFile } from './a-record.ts';
import { bringIn, goTo, keep } from './acts.ts';
import { byKeyboard } from './hands.ts';
import { test } from './journey.ts';

test('a stone kept today stands on Look back at once, under the picture, and in the calendar on its day', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await keep(page, 'opened the curtains');
  await goTo(page, 'Look back');
  const hands = byKeyboard(page);
  await page.getByRole('region', { name: 'This week' }).getByText('opened the curtains').waitFor();
  await hands.press('link', 'Calendar');
  await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
  // One day holds something, so one day is there for whoever does not see the page.
  const days = page.getByRole('list', { name: /^Days of / }).getByRole('button');
  await expect.poll(() => days.count()).toBe(1);
  await days.first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('article').getByText('opened the curtains').waitFor();
});

test('walking back goes from cairn to cairn, and the stones beside the picture go along', async ({
  cairn,
}) => {
  const page = await cairn.open();
  const wins = [
    aWin(1, 'swept the step', { localDay: daysAgo(0) }),
    aWin(2, 'rang the dentist', { localDay: daysAgo(40) }),
    aWin(3, 'sat up', { localDay: daysAgo(300) }),
  ];
  await bringIn(page, 'three.json', await recordFile({ wins }));
  await goTo(page, 'Look back');
  const beside = page.locator('section[aria-labelledby=week]');
  await beside.getByText('swept the step').waitFor();
  const hands = byKeyboard(page);
  await hands.press('button', 'Further back');
  await beside.getByText('rang the dentist').waitFor();
  await hands.press('button', 'Further back');
  await beside.getByText('sat up').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Further back' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Nearer to now' }).click();
  await beside.getByText('rang the dentist').waitFor();
});

test('months and years lie in the calendar, and what holds nothing is not there', async ({ cairn }) => {
  const page = await cairn.open();
  const wins = Array.from({ length: 60 }, (_, at) =>
    aWin(at + 1, `tea ${at}`, { localDay: daysAgo(at * 3) }),
  );
  await bringIn(page, 'tea.json', await recordFile({ wins }));
  await goTo(page, 'Look back');
  await page.getByRole('link', { name: 'Calendar' }).click();
  const days = page.getByRole('list', { name: /^Days of / }).getByRole('button');
  await days.first().waitFor();
  expect(
    await days.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? '').join(' ')),
  ).not.toMatch(/\b(0|no|none|zero|empty|nothing)\b/i);
  await days.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => days.nth(1).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: /^All of \d{4}$/ }).click();
  const months = page.locator('section[aria-labelledby=month] li button');
  await months.first().waitFor();
  await months.first().click();
  await days.first().waitFor();
});
