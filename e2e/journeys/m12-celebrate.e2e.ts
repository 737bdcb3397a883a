/** M12: a kept win is celebrated without judgement, as the person chose, and nothing of it ever stands in the way. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { field, goTo, keep, openMore } from './acts.ts';
import { byKeyboard } from './hands.ts';
import { test } from './journey.ts';

const BREATH = 'In as it grows, out as it settles.';

const chooseIn = async (page: Page, ...labels: readonly string[]): Promise<void> => {
  await goTo(page, 'Settings');
  for (const label of labels) await page.getByLabel(label, { exact: true }).check();
};

const inTheAir = (page: Page, words: string) => page.locator('.air').getByText(words);

/** What the page would have made the device do. */
const listening = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Reflect.set(globalThis, 'heard', heard);
    Reflect.set(navigator, 'vibrate', (ms: number) => heard.push(`tap ${ms}`) > 0);
    const Real = AudioContext;
    Reflect.set(
      globalThis,
      'AudioContext',
      class extends Real {
        constructor() {
          super();
          heard.push('sound');
        }
      },
    );
  });
};
const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(Reflect.get(globalThis, 'heard') as string[])]);

test('ten wins in a row by Enter while a breath plays: none waits, none is lost, and the breath goes with the next key', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseIn(page, 'A slow breath, or a quiet look');
  await goTo(page, 'Today');
  await keep(page, 'washed one cup');
  await inTheAir(page, BREATH).waitFor();
  await inTheAir(page, 'Or look at one thing near you.').waitFor();
  const spent: number[] = [];
  for (let number = 2; number <= 10; number += 1) {
    await field(page).focus();
    await page.keyboard.press('Shift');
    await expect.poll(() => inTheAir(page, BREATH).count()).toBe(0);
    await page.keyboard.insertText(`washed cup ${number}`);
    const begun = Date.now();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#did')?.value === '');
    spent.push(Date.now() - begun);
    await inTheAir(page, BREATH).waitFor();
  }
  // A breath takes ten seconds; no win waited for one.
  expect(Math.max(...spent)).toBeLessThan(3_000);
  await openMore(page);
  await expect.poll(() => page.locator('#today-more li').filter({ hasText: 'washed' }).count()).toBe(10);
});

test('a well done stands in the person’s own words beside “Kept.”, and by keyboard alone it is chosen, written and tried', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await goTo(page, 'Settings');
  const hands = byKeyboard(page);
  await page.getByLabel('A stone and a quiet line').focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await hands.type('My own well done', 'That’s my girl');
  await hands.press('button', 'Try it');
  await page.getByText('Kept. That’s my girl').waitFor();
  await goTo(page, 'Today');
  await keep(page, 'drew the curtains');
  await page.getByText('That’s my girl').waitFor();
  await page.reload();
  await field(page).waitFor();
  await keep(page, 'drank some water');
  await page.getByText('That’s my girl').waitFor();
});

test('a soft sound and a light tap for those who chose them; on a heavy day, and beside hard words, neither, and no more than “Kept.”', async ({
  cairn,
}) => {
  await listening(cairn.page);
  const page = await cairn.open();
  await keep(page, 'opened the window');
  await page.waitForTimeout(700);
  await expect.poll(() => heard(page)).toEqual([]);
  await chooseIn(page, 'Paper stones', 'A soft sound of stone', 'A light tap in the hand');
  await goTo(page, 'Today');
  await keep(page, 'drank some water');
  await expect.poll(() => heard(page)).toEqual(['tap 14', 'sound']);
  await page.locator('.air [data-area]').first().waitFor({ state: 'attached' });
  await keep(page, 'I want to die');
  await page.getByRole('button', { name: 'Not what I meant' }).waitFor();
  await expect.poll(() => page.locator('.air').count()).toBe(0);
  await openMore(page);
  await page.getByRole('button', { name: 'Very low', exact: true }).click();
  await page.getByText('Noted.').waitFor();
  await page.waitForTimeout(500);
  await keep(page, 'sat up in bed');
  await page.waitForTimeout(900);
  await expect.poll(() => page.locator('.air').count()).toBe(0);
  await expect.poll(() => heard(page)).toHaveLength(2);
});

test('with less motion no paper falls; with nothing chosen nothing is seen, and it is kept and told all the same', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await chooseIn(page, 'Paper stones');
  await goTo(page, 'Today');
  await keep(page, 'opened the window');
  await expect.poll(() => page.locator('.air [data-area]:visible').count()).toBe(0);
  await chooseIn(page, 'Nothing at all');
  await goTo(page, 'Today');
  await keep(page, 'drank some water');
  const line = page.getByText(/^Kept\./);
  await expect.poll(() => line.evaluate((span) => getComputedStyle(span).clipPath)).toBe('inset(50%)');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
});
