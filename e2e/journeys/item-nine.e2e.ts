/**
 * The ninth question of the PHQ-9, answered with 1 or more: kept like all answers, met before the number is told, and followed by three
 * quiet days. Nothing is locked, sent or dialled.
 */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, keep } from './acts.ts';
import { chooseCountry, tappedLinks, writeDownTaps } from './help-acts.ts';
import { testByDay as test } from './journey.ts';
import { setClock } from './moved-clock.ts';
import { answer, begin, chooseForm, keepAnswers } from './scale-acts.ts';

const CALM =
  'You marked that you’ve had thoughts of being better off dead or hurting yourself. Many people do when things are heavy, and you don’t have to hold it alone.';
const SAFE = 'I’m safe right now, continue';
const EIGHT = [0, 0, 0, 0, 0, 0, 0, 0] as const;
const HOUR = 3_600_000;

/** Everything on the card that can be pressed, in its order. */
const offered = (page: Page): Promise<string[]> =>
  page.locator('main section').locator('a, button').allInnerTexts();

const weightOfDanger = (page: Page): Promise<string> =>
  page.getByRole('link', { name: /In danger now/ }).evaluate((link) => getComputedStyle(link).fontWeight);

const backToForms = async (page: Page): Promise<void> => {
  await goTo(page, 'Look back');
  await page.getByRole('link', { name: 'How it was' }).click();
  await page.getByRole('link', { name: 'Forms with questions' }).click();
};

test('an answer of 2: the line first, then the plan, people and a way on, before any number; then three quiet days', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  await chooseForm(page, 'Nine questions on low mood');
  await begin(page);
  await answer(page, [...EIGHT, null]);
  await keepAnswers(page);
  await page.getByText('One question is still open.').waitFor();
  await expect.poll(() => page.getByText(CALM).count()).toBe(0);
  await answer(page, [...EIGHT, 2]);
  await keepAnswers(page);
  await page.getByRole('heading', { level: 1, name: CALM }).waitFor();
  await expect.poll(() => page.getByText(/Your answers make/).count()).toBe(0);
  await expect
    .poll(() => offered(page))
    .toEqual([
      'Call 116 123',
      'In danger now: call 999',
      'Make a plan now, 5 minutes',
      'Message someone I trust',
      SAFE,
    ]);
  await expect.poll(() => weightOfDanger(page)).toBe('700');
  await writeDownTaps(page);
  await page.getByRole('link', { name: 'Call 116 123' }).click();
  await expect.poll(() => tappedLinks(page)).toEqual(['tel:116123']);

  // Whoever looks at Help and comes back finds it where it was.
  await goTo(page, 'Help');
  await backToForms(page);
  await page.getByRole('heading', { level: 1, name: CALM }).waitFor();
  await page.getByRole('button', { name: SAFE }).click();
  await page.getByText('Your answers make 2, on a scale from 0 to 27.').waitFor();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByText(/It looks at two weeks, and is here again on/).waitFor();

  // Answered anew on the same visit, it is not said a second time.
  await page.locator('summary').first().click();
  await page.getByRole('button', { name: 'Put away' }).click();
  await page.getByText('Put away.').waitFor();
  await begin(page);
  await answer(page, [...EIGHT, 1]);
  await keepAnswers(page);
  await page.getByText('Your answers make 1, on a scale from 0 to 27.').waitFor();
  await expect.poll(() => page.getByText(CALM).count()).toBe(0);

  const smallThing = page.locator('[data-small-thing]');
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'Show one small thing' }).waitFor();
  await expect.poll(() => smallThing.count()).toBe(0);
  await keep(page, 'answered a letter');
  await expect.poll(() => page.getByText('How was it?').count()).toBe(0);
  await setClock(page, Date.now() + 73 * HOUR);
  await page.reload();
  await smallThing.waitFor();
});

test('an answer of 1: the same card and order, the number of danger after it and not in bold', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseForm(page, 'Nine questions on low mood');
  await begin(page);
  await answer(page, [...EIGHT, 1]);
  await keepAnswers(page);
  await page.getByRole('heading', { level: 1, name: CALM }).waitFor();
  await expect
    .poll(() => offered(page))
    .toEqual([
      'Choose my country, for a line to talk to',
      'Make a plan now, 5 minutes',
      'Message someone I trust',
      SAFE,
      'In danger now: call 112',
    ]);
  expect(Number(await weightOfDanger(page))).toBeLessThan(600);
});

test('a form that is half answered is there after a reload and in a new tab, and gone once it is left', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseForm(page, 'Nine questions on low mood');
  await begin(page);
  await answer(page, [1, null, 3]);
  const chosen = (on: Page): Promise<string> =>
    on
      .locator('[data-question]')
      .evaluateAll((all) =>
        all.map((one) => [...one.querySelectorAll('input')].findIndex(({ checked }) => checked)).join(' '),
      );
  await page.reload();
  await expect.poll(() => chosen(page)).toBe('1 -1 3 -1 -1 -1 -1 -1 -1');
  const address = page.url();
  await page.close();
  const again = await cairn.newTab();
  await again.goto(address);
  await expect.poll(() => chosen(again)).toBe('1 -1 3 -1 -1 -1 -1 -1 -1');
  await again.getByRole('button', { name: 'Leave it' }).click();
  await again.getByRole('heading', { level: 1, name: 'Forms' }).waitFor();
  await again.reload();
  await again.getByRole('button', { name: 'Fill it in' }).click();
  await again.getByRole('button', { name: 'Begin' }).click();
  await expect.poll(() => chosen(again)).toBe(Array(9).fill('-1').join(' '));
});
