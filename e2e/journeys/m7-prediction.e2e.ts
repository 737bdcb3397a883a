/** M7: what one expects and how it was, asked for those who want to be asked, and of nobody else. */

import { expect } from 'vitest';
import type { Win } from '@cairn/domain';
import { aWin, recordFile } from './a-record.ts';
import { bringIn, goTo, goToStones, savedFile } from './acts.ts';
import { test } from './journey.ts';
import { button, doStep, findWayIn, takePath } from './paths-acts.ts';

test('unless it is turned on nothing is asked, before or after', async ({ cairn }) => {
  const page = await cairn.open();
  await findWayIn(page, 'the dishes');
  await takePath(page);
  await expect.poll(() => button(page, 'Before you begin, if you like').count()).toBe(0);
  await doStep(page);
  await expect.poll(() => page.locator('.card select').count()).toBe(0);
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
  await expect.poll(() => page.getByLabel('How good I expect it to feel').inputValue()).toBe('');
  await doStep(page);
  await page.getByLabel('What it took').selectOption({ label: 'Some' });
  await page.getByLabel('How good it felt').selectOption('6');
  await page.waitForTimeout(300);
  // Said once, and gone over to the win: nothing of it waits for the next time.
  await button(page, 'Before you begin, if you like').click();
  await expect.poll(() => page.getByLabel('How hard I expect it to be').inputValue()).toBe('');
  await goTo(page, 'Settings');
  const file = await savedFile(page, () => button(page, 'Save everything as a file').click());
  const { wins } = JSON.parse(file) as { wins: readonly object[] };
  expect(wins).toMatchObject([
    { effort: 2, pleasure: 6, mastery: null, expectedDifficulty: 8, expectedPleasure: null },
  ]);
});

const aRatedRecord = (pairs: readonly (readonly [expected: number, actual: number])[]): Promise<string> =>
  recordFile({
    wins: pairs.map(([expectedPleasure, pleasure], at) =>
      aWin(at + 1, `a small thing ${at + 1}`, { expectedPleasure, pleasure } as Partial<Win>),
    ),
  });

test('the gap in plain words, from eight on and when it is sure; both sides counted; off, it is not there', async ({
  cairn,
}) => {
  const page = await cairn.open();
  const pairs = [...Array.from({ length: 9 }, () => [2, 5] as const), [5, 4], [6, 4], [3, 3]] as const;
  await bringIn(page, 'rated.json', await aRatedRecord(pairs));
  await goToStones(page);
  await page.locator('article').first().waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'Before and after' }).count()).toBe(0);
  await goTo(page, 'Settings');
  await page.getByLabel('Ask how steps feel').check();
  await goToStones(page);
  await page
    .getByText(
      /^In 9 of 12 things you rated, it felt better than you expected, by about \d(\.\d)? points\. 2 felt worse\.$/,
    )
    .waitFor();
  await page.getByText('You chose which ones to rate, so this is about those alone.').waitFor();
  await page.getByText('One by one').click();
  await expect.poll(() => page.getByText('Expected 2, and it was 5').count()).toBe(9);
});

test('of a few it says that it is too early', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(
    page,
    'rated.json',
    await aRatedRecord([
      [2, 8],
      [3, 9],
    ]),
  );
  await goTo(page, 'Settings');
  await page.getByLabel('Ask how steps feel').check();
  await goToStones(page);
  await page.getByText('What you expected, and how it was. It is too early to say more.').waitFor();
});
