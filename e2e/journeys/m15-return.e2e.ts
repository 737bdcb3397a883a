/** M15: after a quiet time one is welcome. The stones are where they were; one small thing; and that win is a stone with a ring. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aLife } from './a-record.ts';
import { bringIn, field, goTo, keep, openMore } from './acts.ts';
import { refusedByAxe } from './axe.ts';
import { byKeyboard } from './hands.ts';
import { test } from './journey.ts';
import { seenControls, seenTexts, seenWords } from './seen.ts';
import type { Cairn } from './start-cairn.ts';
import { todayIsUp } from './start-cairn.ts';

const QUIET_DAYS = 23;
const WELCOME = 'Good to see you. The stones are where you left them.';

/** Ninety days of a life, and then three weeks and two days of quiet. */
const awayForAWhile = async (cairn: Cairn): Promise<Page> => {
  const page = await cairn.open();
  // More was left open before; whoever comes back is not met with all of it.
  await openMore(page);
  await bringIn(page, 'life.json', await aLife(160, QUIET_DAYS));
  await goTo(page, 'Today');
  return page;
};

const comeBack = async (page: Page): Promise<void> => {
  await page.reload();
  await todayIsUp(page);
  await page.getByRole('heading', { level: 1, name: WELCOME }).waitFor();
};

/** Words that the app says: not the person's, and not the catalogue's. */
const saidOn = async (page: Page): Promise<string> =>
  (await seenTexts(page))
    .filter(({ isOwn }) => !isOwn)
    .map(({ text }) => text)
    .join(' ');

test('ninety days, three quiet weeks: a welcome, the stones where they were left, one smallest step, and a return stone', async ({
  cairn,
}) => {
  const page = await awayForAWhile(cairn);
  await comeBack(page);
  const words = await seenWords(page);
  expect(words.length, words.join(' ')).toBeLessThanOrEqual(40);
  expect((await seenControls(page)).length).toBeLessThanOrEqual(6);
  const said = await saidOn(page);
  expect(said).toContain('One small thing?');
  expect(said).toContain('Rest a little more');
  // How long it was stands nowhere, and no number that could be counted back from.
  expect(said).not.toMatch(/\p{N}|\b(ago|since|days?|weeks?|again|missed|behind|catch)\b/iu);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await refusedByAxe(page)).toEqual([]);
  }
  const twin = (await page.getByRole('img').getAttribute('aria-label')) ?? '';
  expect(twin).toContain('The last cairn stands in the meadow.');
  await page.getByRole('button', { name: /One small thing/ }).click();
  await page.getByText('Kept. It has a ring.').waitFor();
  // Nothing has moved under the finger: the welcome stands for this visit.
  await page.getByRole('heading', { level: 1, name: WELCOME }).waitFor();
  await expect.poll(() => page.getByRole('img').getAttribute('aria-label')).toContain('on this week’s cairn');
  await cairn.stopServer();
  await page.reload();
  await todayIsUp(page);
  await page.getByRole('button', { name: 'Less' }).waitFor();
  await expect.poll(() => saidOn(page)).not.toContain('Good to see you');
});

test('by keyboard alone: the field is first, its words come home with a ring, and rest is as near', async ({
  cairn,
}) => {
  const page = await awayForAWhile(cairn);
  await comeBack(page);
  const hands = byKeyboard(page);
  await hands.press('button', 'Rest a little more');
  await page.getByText('Rest it is.').waitFor();
  await hands.press('button', 'Undo');
  await page.getByText('Taken back.').waitFor();
  await field(page).focus();
  await page.keyboard.type('opened the window');
  await page.keyboard.press('Enter');
  await page.getByText('Kept. It has a ring.').waitFor();
  // The second one is a stone like any other.
  await keep(page, 'drank some water');
  await expect.poll(() => page.getByText('Kept. It has a ring.').count()).toBe(0);
});

test('gentle mode: nothing is suggested until it is asked for, a stone is met in the quietest way, and one line leaves it', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await goTo(page, 'Settings');
  await page.getByLabel('Paper stones').check();
  await page.getByLabel('Gentle mode').check();
  await goTo(page, 'Today');
  const smallThing = page.getByRole('button', { name: /One small thing/ });
  await expect.poll(() => smallThing.count()).toBe(0);
  expect((await seenControls(page)).length).toBeLessThanOrEqual(6);
  await keep(page, 'opened the window');
  await page.waitForTimeout(300);
  await expect.poll(() => page.locator('.air').count()).toBe(0);
  await expect.poll(() => page.getByRole('button', { name: 'How was it?' }).count()).toBe(0);
  await openMore(page);
  await expect.poll(() => page.getByRole('heading', { name: 'Three that fit' }).count()).toBe(0);
  const hands = byKeyboard(page);
  await hands.press('button', 'Show one small thing');
  await smallThing.waitFor();
  await expect.poll(() => smallThing.evaluate((card) => card === document.activeElement)).toBe(true);
  await hands.press('button', 'Leave gentle mode');
  await expect.poll(() => page.getByText('Gentle for now.').count()).toBe(0);
  // It is over soon: what is seen of it is waited for from before.
  const seen = page.locator('.air').waitFor({ state: 'attached' });
  await keep(page, 'drank some water');
  await seen;
});

test('where somebody speaks of a loss, gentle mode is offered once, and declined it is gone', async ({
  cairn,
}) => {
  const page = await cairn.open();
  const speak = async (): Promise<void> => {
    await goTo(page, 'Paths');
    await page.getByLabel('What feels too big?').fill('my mother died and I grieve');
    await page.getByRole('button', { name: 'Find a way in' }).click();
    await page.getByRole('heading', { name: 'Missing someone' }).waitFor();
  };
  await speak();
  await page.getByText('After a loss, Cairn can be quieter for a while').waitFor();
  await page.getByRole('button', { name: 'No, leave it' }).click();
  await expect.poll(() => page.getByText('After a loss').count()).toBe(0);
  await speak();
  await page.waitForTimeout(500);
  await expect.poll(() => page.getByText('After a loss').count()).toBe(0);
});
