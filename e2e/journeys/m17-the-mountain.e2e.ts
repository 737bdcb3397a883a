/** M17: each stone comes out of the mountain and goes onto the cairn. The picture is walked in, read from, and kept. */

import { expect } from 'vitest';
import { aWin, daysAgo, recordFile } from './a-record.ts';
import { bringIn, goTo, savedFile } from './acts.ts';
import { byKeyboard } from './hands.ts';
import { test } from './journey.ts';

const threeCairns = (): Promise<string> =>
  recordFile({
    wins: [
      aWin(1, 'swept the step', { area: 'home', localDay: daysAgo(0) }),
      aWin(2, 'rang the dentist', { area: 'care', localDay: daysAgo(30) }),
      aWin(3, 'sat up', { area: 'rise', localDay: daysAgo(300) }),
    ],
  });

test('from near to far and back along the path, by keyboard: the picture says where one is, a stone reads its win', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await bringIn(page, 'three.json', await threeCairns());
  await goTo(page, 'Look back');
  const picture = page.getByRole('group', { name: 'The picture, near and far' });
  const beside = page.locator('section[aria-labelledby=week]');
  await beside.getByText('swept the step').waitFor();
  const hands = byKeyboard(page);
  await hands.press('button', 'Back along the path');
  await beside.getByText('rang the dentist').waitFor();
  await hands.press('button', 'On toward today');
  await beside.getByText('swept the step').waitFor();
  await hands.press('button', 'Further away');
  await picture.getByText('The month', { exact: true }).waitFor();
  await hands.press('button', 'Nearer');
  await picture.getByText('The week', { exact: true }).waitFor();
  await picture
    .getByRole('button', { name: /a stone, /i })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect.poll(() => sheet.getByLabel('What you did').inputValue()).toBe('swept the step');
});

test('the picture is kept as a drawing and as a picture, with no word of one’s own in it', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await bringIn(page, 'three.json', await threeCairns());
  await goTo(page, 'Look back');
  await page.getByText('Keep this picture').click();
  const svg = await savedFile(page, () => page.getByRole('button', { name: 'As a drawing (SVG)' }).click());
  await page.getByText('The picture is saved.').waitFor();
  expect(svg).toMatch(/^<svg[^>]*>/);
  expect(svg).not.toMatch(/swept|dentist|sat up|[0-9a-f]{32}/);
  const png = await savedFile(page, () => page.getByRole('button', { name: 'As a picture (PNG)' }).click());
  expect(png.slice(1, 4)).toBe('PNG');
});

test('an empty record is a meadow, and says so kindly', async ({ cairn }) => {
  const page = await cairn.open();
  await goTo(page, 'Look back');
  await page.getByText('The path begins with your first stone.').waitFor();
  for (const [door, words] of [
    ['Calendar', 'The first stone you keep will lie here, on its day.'],
    ['First times', 'First times come here by themselves. The next may be tiny.'],
    ['Then and now', 'This page begins with your first stone.'],
    ['Shelf', 'The shelf is free. Open any stone and put it here, if you like.'],
    ['All, day by day', 'Nothing here yet, and that is fine. Your first stone will show up here.'],
    ['On paper', 'Nothing lies in this time. Another may hold more.'],
  ] as const) {
    await page.getByRole('link', { name: door, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: door }).waitFor();
    await page.getByText(words).waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await page.getByRole('link', { name: 'Look back' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Look back' }).waitFor();
  }
});
