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
  expect(await points.getAttribute('aria-valuetext')).not.toBe(last);
  await page.keyboard.press('End');
  expect(await points.getAttribute('aria-valuetext')).toBe(last);
  await page.getByText('Before and after, one by one').click();
  await page.getByText('3 before, 6 after').waitFor();
  await page.getByRole('button', { name: 'Leave this out' }).click();
  await page.getByText('Left out. It will not be told again.').waitFor();
  expect(await page.getByText('your mood averaged').count()).toBe(0);
});
