/** M7: what seems to go together, told with what it rests on; and nothing told where nothing is sure. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringIn, goTo } from './acts.ts';
import { test } from './journey.ts';
import { moodsAndWalks, walksIn } from './moods-and-walks.ts';

const toInsights = async (page: Page): Promise<void> => {
  await goTo(page, 'Look back');
  await page.getByRole('link', { name: 'What goes together' }).click();
  await page.getByRole('heading', { name: 'What goes together', level: 1 }).waitFor();
};

test('two means and what they rest on; point by point with the keys; left out, it is not told again', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await toInsights(page);
  await page.getByText('It is too early to say.').waitFor();
  const days = 70;
  await bringIn(page, 'moods.json', await moodsAndWalks(days));
  await toInsights(page);
  const walks = walksIn(days);
  await page
    .getByText(
      new RegExp(
        `^On the ${walks} days with “Walk” your mood averaged \\d\\.\\d, on the ${days - walks} without \\d\\.\\d\\. It may be chance`,
      ),
    )
    .waitFor();
  await page.getByText('Why do you think so?').click();
  await page.getByText(/looked at together\. In \d+ of 70 ways/).waitFor();
  await page.getByText('It does not say why.').waitFor();
  const points = page.getByRole('slider', { name: 'Days with it: point by point' });
  const last = await points.getAttribute('aria-valuetext');
  await points.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => points.getAttribute('aria-valuetext')).not.toBe(last);
  await page.keyboard.press('End');
  await expect.poll(() => points.getAttribute('aria-valuetext')).toBe(last);
  await page.getByRole('button', { name: 'Want to test it?' }).click();
  await page.getByText('twenty days can find big effects alone', { exact: false }).waitFor();
  await expect.poll(() => page.getByLabel('What would you like to test?').inputValue()).toBe('Walk');
  await page.getByLabel('What would you like to test?').fill('a nap');
  await page.getByRole('button', { name: 'Begin the test' }).click();
  await page.getByText('Sleep, food, medicine and people are not for a coin.', { exact: false }).waitFor();
  await page.getByLabel('What would you like to test?').fill('cut myself');
  await page.getByRole('button', { name: 'Begin the test' }).click();
  await page
    .getByRole('region', { name: 'A word beside yours' })
    .getByRole('link', { name: 'Help' })
    .waitFor();
  await page.getByLabel('What would you like to test?').fill('Walk');
  await page.getByRole('button', { name: 'Begin the test' }).click();
  await page.getByText('The test has begun.').waitFor();
  await page.getByText('Nothing is told before', { exact: false }).waitFor();
  await page.getByText('Before and after, one by one').click();
  await page.getByText('3 before, 6 after').waitFor();
  await page.getByRole('button', { name: 'Leave this out' }).click();
  await page.getByText('Left out. Further down you can show it again.').waitFor();
  const pattern = page.getByText('your mood averaged');
  await expect.poll(() => pattern.count()).toBe(0);
  await page.getByText('Left out by you').click();
  await page.getByRole('button', { name: 'Show “Walk” again' }).click();
  await page.getByText('It is shown again, as before.').waitFor();
  await expect.poll(() => pattern.count()).toBe(1);
  await expect.poll(() => page.getByText('Left out by you').count()).toBe(0);
  await goTo(page, 'Today');
  await page
    .getByRole('link', { name: /^Today the coin says: (a day with “Walk”|as you like)\.$/ })
    .waitFor();
});
