import { expect } from 'vitest';
import { aWin, recordFile } from './a-record.ts';
import { bringIn, field, goTo, goToStones } from './acts.ts';
import { test } from './journey.ts';

test('a win that is let rest stays kept, and is never brought up by search, ideas or a suggestion', async ({
  cairn,
}) => {
  const page = await cairn.open();
  const wins = [aWin(1, 'walked with Jo by the river'), aWin(2, 'walked to the shop')];
  await bringIn(page, 'two.json', await recordFile({ wins }));
  await goToStones(page);
  await page.getByRole('button', { name: 'walked with Jo by the river' }).click();
  await page.getByRole('button', { name: 'Let this rest' }).click();
  await page.getByText('It rests now.').waitFor();

  await page.getByText('set aside').waitFor();
  await page.getByLabel('Search your own words').fill('walked');
  await page.getByText('Here it is.').waitFor();
  await expect.poll(() => page.getByText('walked with Jo').count()).toBe(0);

  await goTo(page, 'Today');
  await field(page).fill('walked');
  await page.getByRole('option', { name: 'walked to the shop' }).waitFor();
  await expect.poll(() => page.getByRole('option', { name: /Jo/ }).count()).toBe(0);

  await field(page).fill('');
  await goToStones(page);
  await page.getByRole('button', { name: /walked with Jo by the river/ }).click();
  await page.getByRole('button', { name: 'Wake this again' }).click();
  await page.getByText('It is back in view.').waitFor();
  await page.getByLabel('Search your own words').fill('Jo');
  await page.getByText('Here it is.').waitFor();
});
