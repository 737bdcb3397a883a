/** M18: what is small to one is a breakthrough to another. Anyone says it of any win; it weighs as much as every other. */

import { expect } from 'vitest';
import { goToStones, keep } from './acts.ts';
import { test } from './journey.ts';

test('opening the curtains was big for me: said of the smallest thing, it is marked, kept, and weighs the same', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await keep(page, 'opened the curtains');
  await keep(page, 'ran a marathon');
  await goToStones(page);
  const stone = page.getByRole('button', { name: /opened the curtains/ });
  await stone.click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('This was big for me').check();
  await sheet.getByRole('button', { name: 'Keep changes' }).click();
  await expect.poll(() => sheet.count()).toBe(0);
  await stone.getByText('big for me').waitFor();
  await cairn.stopServer();
  await page.reload();
  await stone.getByText('big for me').waitFor();
  const other = page.getByRole('button', { name: /ran a marathon/ });
  await expect.poll(() => other.innerText()).not.toContain('big for me');
  // Nobody is compared: one stone each, and no number beside either.
  await expect.poll(() => page.locator('article li').count()).toBe(2);
  await expect.poll(() => stone.innerText()).not.toMatch(/\d/);
});
