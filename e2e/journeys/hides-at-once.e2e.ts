import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { field, goTo } from './acts.ts';
import { goToHelp } from './help-acts.ts';
import { test } from './journey.ts';
import { seenTexts } from './seen.ts';

const thrice = async (page: Page): Promise<void> => {
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape');
};
const cover = (page: Page) => page.getByRole('dialog', { name: 'Clock' });

const expectNothingOfCairn = async (page: Page): Promise<void> => {
  await cover(page).waitFor();
  await expect.poll(() => page.title()).toBe('Clock');
  await expect.poll(() => new URL(page.url()).hash).toBe('#/');
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const under = await page.evaluate(
    ([w, h]) =>
      [0.02, 0.3, 0.6, 0.98].flatMap((x) =>
        [0.02, 0.3, 0.6, 0.98].map((y) =>
          document
            .elementFromPoint(x * w, y * h)
            ?.closest('dialog[aria-label]')
            ?.getAttribute('aria-label'),
        ),
      ),
    [width, height] as const,
  );
  expect(new Set(under)).toEqual(new Set(['Clock']));
};

test('three Escapes hide any screen at once; what is typed is still there when it comes back', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await field(page).fill('a letter I do not want read');
  await thrice(page);
  await expectNothingOfCairn(page);
  await thrice(page);
  await page.keyboard.press('Escape');
  await expectNothingOfCairn(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Back');
  await page.keyboard.press('Enter');
  await cover(page).waitFor({ state: 'detached' });
  await expect.poll(() => field(page).inputValue()).toBe('a letter I do not want read');
  await expect.poll(() => page.title()).toBe('Today · Cairn');
});

test('it covers an open sheet and what the sheet asks, adds nothing to the history, and outlives a reload', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await goToHelp(page, '/people');
  await page.getByRole('button', { name: 'Add someone' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ana');
  const before = await page.evaluate(() => history.length);
  await thrice(page);
  await expectNothingOfCairn(page);
  await expect.poll(() => page.evaluate(() => history.length)).toBe(before);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#/help/people');
  await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ana');
  await thrice(page);
  await page.reload();
  await expectNothingOfCairn(page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await field(page).waitFor();
});

test('by one tap on Help and in the settings, with a name that a screen reader tells', async ({ cairn }) => {
  const page = await cairn.open();
  for (const where of ['', '/lines', '/plan', '/people', '/grounding'] as const) {
    await goToHelp(page, where);
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await expectNothingOfCairn(page);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('button', { name: 'Hide', exact: true }).waitFor();
  }
  await goTo(page, 'Settings');
  await page.getByText('press Escape three times').waitFor();
  await page.getByRole('button', { name: 'Hide Cairn at once' }).click();
  await expectNothingOfCairn(page);
});

test('titles of Help say no more than Help, since browsers keep them', async ({ cairn }) => {
  const page = await cairn.open();
  for (const where of ['', '/lines', '/plan', '/people', '/grounding'] as const) {
    await goToHelp(page, where);
    await expect.poll(() => page.title()).toBe('Help · Cairn');
  }
  expect((await seenTexts(page)).length).toBeGreaterThan(0);
});
