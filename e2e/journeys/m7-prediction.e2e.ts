/** M7: what one expects and how it was, asked for those who want to be asked, and of nobody else. */

import { expect } from 'vitest';
import { goTo, savedFile } from './acts.ts';
import { test } from './journey.ts';
import { button, doStep, findWayIn, takePath } from './paths-acts.ts';

test('unless it is turned on nothing is asked, before or after', async ({ cairn }) => {
  const page = await cairn.open();
  await findWayIn(page, 'the dishes');
  await takePath(page);
  expect(await button(page, 'Before you begin, if you like').count()).toBe(0);
  await doStep(page);
  expect(await page.locator('.card select').count()).toBe(0);
});

test('turned on: expected before, told after, both kept with the win; unsaid is never nought', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await goTo(page, 'Settings');
  await page.getByLabel('Ask how steps feel').check();
  await findWayIn(page, 'the dishes');
  await takePath(page);
  await button(page, 'Before you begin, if you like').click();
  await page.getByLabel('How hard I expect it to be').selectOption('8');
  await page.waitForTimeout(300);
  await page.reload();
  await button(page, 'Before you begin, if you like').click();
  await expect.poll(() => page.getByLabel('How hard I expect it to be').inputValue()).toBe('8');
  expect(await page.getByLabel('How good I expect it to feel').inputValue()).toBe('');
  await doStep(page);
  await page.getByLabel('What it took').selectOption({ label: 'Some' });
  await page.getByLabel('How good it felt').selectOption('6');
  await page.waitForTimeout(300);
  // Said once, and gone over to the win: nothing of it waits for the next time.
  await button(page, 'Before you begin, if you like').click();
  expect(await page.getByLabel('How hard I expect it to be').inputValue()).toBe('');
  await goTo(page, 'Settings');
  const file = await savedFile(page, () => button(page, 'Save everything as a file').click());
  const { wins } = JSON.parse(file) as { wins: readonly object[] };
  expect(wins).toMatchObject([
    { effort: 2, pleasure: 6, mastery: null, expectedDifficulty: 8, expectedPleasure: null },
  ]);
});
