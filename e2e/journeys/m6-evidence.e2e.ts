/** M6: a thought, the stones of one's own that answer it, and how strongly it is believed then; and what is never argued with. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, keep } from './acts.ts';
import { test } from './journey.ts';

const bring = async (page: Page, text: string, belief: string): Promise<void> => {
  await goTo(page, 'Journal');
  await page.getByRole('link', { name: 'Thoughts' }).click();
  await page.getByLabel('A thought').fill(text);
  await page.getByLabel('How strongly do you believe it now').fill(belief);
  await page.getByRole('button', { name: 'Keep it, and look' }).click();
  await page.getByRole('heading', { name: 'A thought', level: 1 }).waitFor();
};

const rate = async (page: Page, value: string): Promise<void> => {
  await page.getByLabel('How strongly do you believe it now').fill(value);
  await page.getByRole('button', { name: 'Keep this number' }).click();
};

test('a stone answers a thought; its course is drawn; where it rises, this stops; what is heavy is not argued with', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await keep(page, 'Finished the green scarf');
  await keep(page, 'Opened the curtains');
  await bring(page, 'I never finish anything', '80');
  await page.getByRole('button', { name: 'Lay it beside: Finished the green scarf' }).click();
  await page.getByRole('button', { name: 'Take it away: Finished the green scarf' }).waitFor();
  await expect.poll(() => page.getByText('Opened the curtains').count()).toBe(0);
  await page.getByLabel('What would answer it').fill('Some things I do finish.');
  await goTo(page, 'Today');
  await page.goBack();
  await page.reload();
  await page.getByText('What was found lies beside it already.').waitFor();
  await page.getByText('Found by “Finished”.').waitFor();
  await expect
    .poll(() => page.getByLabel('What would answer it').inputValue())
    .toBe('Some things I do finish.');
  await page.getByRole('button', { name: 'Keep this answer' }).click();
  await page.getByText('Your answer is kept.').waitFor();
  await page.getByText('Believed 80 of 100').waitFor();
  await rate(page, '1000');
  await page.getByText('It goes from 0 to 100, in whole numbers.').waitFor();
  await expect.poll(() => page.getByLabel('How strongly do you believe it now').inputValue()).toBe('1000');
  await rate(page, '5');
  await page.getByText('Believed 5 of 100').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Believed 80 of 100').waitFor();
  await rate(page, '55');
  await page.getByRole('slider', { name: 'How strongly you believed it: point by point' }).waitFor();
  await rate(page, '90');
  await page.getByText('It feels stronger than before.').waitFor();
  await expect.poll(() => page.getByText('From your own record').count()).toBe(0);
  await expect.poll(() => page.getByRole('button', { name: 'Let it rest' }).count()).toBe(1);

  await goTo(page, 'Journal');
  await page.getByRole('link', { name: 'Thoughts' }).click();
  // The stone was there before the thought: nothing is known of what was believed then.
  await page.getByText('Your thoughts').waitFor();
  await expect.poll(() => page.getByText('Beside: “I never finish anything”').count()).toBe(0);
  await bring(page, 'It is my fault that my brother died', '');
  await page.getByText('That is heavy, and no list answers it.').waitFor();
  await expect.poll(() => page.getByText('Lay it beside').count()).toBe(0);
  await bring(page, 'I lost my job, I never finish anything', '');
  await page.getByText('That is heavy, and no list answers it.').waitFor();
  await page.getByRole('button', { name: 'Not what I meant' }).click();
  await page.getByRole('button', { name: 'Lay it beside: Finished the green scarf' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Lay it beside: Finished the green scarf' }).waitFor();
  await bring(page, 'I want to die', '150');
  await page.getByText('It is kept. Cairn will not bring it up.').waitFor();
  await page.getByText('The thought is kept, without the number').waitFor();
  await page.getByRole('button', { name: 'Not what I meant' }).click();
  await page.getByText('Cairn looks for no stones').waitFor();
  await page.getByRole('link', { name: 'Write another thought' }).click();
  await page.getByText('Your thoughts').waitFor();
  await expect.poll(() => page.getByRole('link', { name: /I want to die/ }).count()).toBe(0);
  await page.getByText('Kept, and not brought up').click();
  await page.getByRole('link', { name: /I want to die/ }).waitFor();
});
