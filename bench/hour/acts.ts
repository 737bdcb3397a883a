/** What somebody does in Cairn in an hour, in rounds of sixty acts that leave the record as it was. Each ends when its screen stands. */

import type { Page } from 'playwright-core';

type Act = (page: Page) => Promise<void>;

const MESS = ['the whole flat is a mess', 'I have not opened my post for weeks', 'I cannot sleep'];

const stands = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
};

const go =
  (place: string): Act =>
  async (page) => {
    await page.evaluate((hash) => void (location.hash = hash), place);
    await stands(page);
  };

const press =
  (name: string): Act =>
  (page) =>
    page.getByRole('button', { name, exact: true }).first().click();

const today: Act = async (page) => {
  await go('#/')(page);
  await page.locator('#did').waitFor();
};

const keep: Act = async (page) => {
  await today(page);
  await page.locator('#did').fill('Carried one cup to the kitchen');
  await page.locator('#did').press('Enter');
  await page
    .getByText(/^Kept\./)
    .first()
    .waitFor();
};

const takeBack: Act = async (page) => {
  await press('Undo')(page);
  await page.getByText('Taken back.').first().waitFor();
};

const ideas: Act = async (page) => {
  await page.locator('#did').fill('wa');
  await page.getByRole('option').first().waitFor();
  await page.locator('#did').fill('');
};

const openStone: Act = async (page) => {
  await page.locator('article li button').first().click();
  await page.locator('dialog[open]').waitFor();
};

const closeStone: Act = async (page) => {
  await page.evaluate(() => document.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel')));
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
};

const shrink =
  (words: string): Act =>
  async (page) => {
    await go('#/paths')(page);
    await page.getByLabel('What feels too big?').fill(words);
    await press('Find a way in')(page);
    await page.getByRole('heading', { level: 1, name: 'A way in' }).waitFor();
    await page.locator('.first .text').waitFor();
  };

const smaller: Act = (page) =>
  page
    .getByRole('button', { name: /^Make it smaller/ })
    .first()
    .click();

const theme =
  (name: string): Act =>
  async (page) => {
    await go('#/settings')(page);
    await page.getByRole('radio', { name, exact: true }).check();
  };

const hide: Act = async (page) => {
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Clock' }).waitFor();
};

const show: Act = async (page) => {
  await page.getByRole('dialog', { name: 'Clock' }).getByRole('button').click();
  await page.getByRole('dialog', { name: 'Clock' }).waitFor({ state: 'detached' });
};

/** Sixty, the last of which leads back to Today. */
export const ROUND: readonly Act[] = [
  ...[today, keep, takeBack, ideas, go('#/look-back'), press('Further away'), press('Further away')],
  ...[press('Nearer'), press('Nearer'), press('Back along the path'), press('On toward today')],
  ...[go('#/look-back/all'), openStone, closeStone, go('#/look-back/calendar')],
  ...[go('#/look-back/first-times'), go('#/look-back/then-and-now'), go('#/look-back/shelf')],
  ...[go('#/look-back/insights'), go('#/look-back/on-paper'), go('#/look-back/how-it-was')],
  ...[go('#/look-back/forms'), go('#/look-back/trash'), shrink(MESS[0] ?? ''), smaller],
  ...[go('#/paths'), shrink(MESS[1] ?? ''), smaller, go('#/journal'), go('#/journal/new')],
  ...[go('#/journal/thoughts'), keep, takeBack, go('#/six'), go('#/six/walk'), go('#/six/chore')],
  ...[go('#/rituals'), go('#/help'), go('#/help/lines'), go('#/help/plan'), go('#/help/people')],
  ...[go('#/help/grounding'), go('#/help'), theme('Dark'), theme('Like this device')],
  ...[go('#/settings/appointments'), go('#/settings/appointment-page'), go('#/settings/import')],
  ...[go('#/settings/lock'), go('#/settings/devices'), go('#/settings/about'), hide, show],
  ...[shrink(MESS[2] ?? ''), smaller, go('#/look-back'), press('Further away'), keep, takeBack, today],
];
