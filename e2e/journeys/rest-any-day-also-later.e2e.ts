import { expect } from 'vitest';
import { aWin, daysAgo, recordFile } from './a-record.ts';
import { bringIn, field, goTo, goToStones, keep } from './acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';

test('rest is one tap on the first screen, and Look back shows it as a day of its own', async ({ cairn }) => {
  const page = await cairn.open();
  await page.getByRole('button', { name: 'Rest', exact: true }).click();
  await page.getByText('Rest it is.').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Resting today', pressed: true }).waitFor();
  // Rest asks for nothing and forbids nothing: a win is kept all the same.
  await keep(page, 'fed the cat');
  await page.getByRole('button', { name: 'Resting today', pressed: true }).waitFor();
  await goToStones(page);
  await page.getByText('A day of rest').waitFor();
  await page.getByText('fed the cat').waitFor();
});

test('a day of rest with no stone near it is there when one looks back', async ({ cairn }) => {
  const page = await cairn.open();
  await page.getByRole('button', { name: 'Rest', exact: true }).click();
  await page.getByText('Rest it is.').waitFor();
  await goToStones(page);
  await page.getByText('A day of rest').waitFor();
});

test('days of rest between stones are meadows, and quiet days are not there at all', async ({ cairn }) => {
  const page = await cairn.open();
  const wins = [aWin(1, 'first', { localDay: daysAgo(12) }), aWin(2, 'last', { localDay: daysAgo(2) })];
  const restDays = [daysAgo(4), daysAgo(7)].map((localDay) => ({ localDay, taken: true }));
  await bringIn(page, 'rests.json', await recordFile({ wins, restDays }));
  await goToStones(page);
  await page.getByText('first', { exact: true }).waitFor();
  await expect.poll(() => page.getByText('A day of rest').count()).toBe(2);
  await expect.poll(() => page.getByRole('article').count()).toBe(4);
});

test('an earlier day can be called a day of rest afterwards', async ({ cairn }) => {
  const page = await cairn.open();
  const wins = [aWin(1, 'first', { localDay: daysAgo(3) })];
  await bringIn(page, 'one.json', await recordFile({ wins }));
  await goTo(page, 'Today');
  await todayIsUp(page);
  await field(page).waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Something from an earlier day' }).click();
  await page.getByLabel('Day', { exact: true }).fill(daysAgo(1));
  await page.getByRole('dialog').getByRole('button', { name: /rest/i }).click();
  await goToStones(page);
  await page.getByText('A day of rest').waitFor();
});
