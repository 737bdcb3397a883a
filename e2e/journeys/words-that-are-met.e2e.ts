import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aWin, daysAgo, recordFile } from './a-record.ts';
import { bringIn, field, goTo, goToStones, keep, openMore } from './acts.ts';
import { chooseCountry, goToHelp, keepEntry, tappedLinks, writeDownTaps } from './help-acts.ts';
import { test } from './journey.ts';

/** Stones that have come to rest in the picture since the page was opened. */
const settled = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('cairn:stone').length);

const HARM = 'I took all my pills';

test('“I took all my pills”: the words are kept, no praise, no stone falls, the emergency number first, nothing opens', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  await goTo(page, 'Today');
  await writeDownTaps(page);
  const address = page.url();
  await field(page).fill(HARM);
  await page.keyboard.press('Escape');
  await field(page).press('Enter');
  const card = page.getByRole('region', { name: 'A word beside yours' });
  await card.waitFor();
  await page.getByText('Kept.', { exact: true }).waitFor();
  const bar = await page.getByRole('navigation').boundingBox();
  const lastOfCard = await card.getByRole('link', { name: 'Help' }).boundingBox();
  expect((lastOfCard?.y ?? Infinity) + (lastOfCard?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await expect.poll(() => page.getByText(/first stone|Good to see you/).count()).toBe(0);
  await expect.poll(() => page.url()).toBe(address);
  const links = await card.getByRole('link').allInnerTexts();
  expect(links).toEqual(['Call 999', 'Call 116 123', 'Help']);
  await card.getByText('please call 999').waitFor();
  await card.getByText('There to listen: Samaritans').waitFor();
  await expect.poll(() => tappedLinks(page)).toEqual([]);
  await card.getByRole('link', { name: 'Call 999' }).click();
  await expect.poll(() => tappedLinks(page)).toEqual(['tel:999']);
  await page.waitForTimeout(1_000);
  await expect.poll(() => settled(page)).toBe(0);

  await goToStones(page);
  await page.getByText(HARM).waitFor();
  await page.locator('#search').fill('pills');
  await page.getByText('No stone has these words.').waitFor();
  await goTo(page, 'Today');
  await field(page).fill('I took');
  await page.waitForTimeout(700);
  await expect.poll(() => page.getByRole('option', { name: HARM }).count()).toBe(0);
});

test('whoever put a line to text first is offered that line, after the emergency number', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  const shout = page.getByRole('article', { name: 'Shout' });
  await shout.getByRole('button', { name: 'Show this first' }).click();
  await goTo(page, 'Today');
  await field(page).fill(HARM);
  await page.keyboard.press('Escape');
  await field(page).press('Enter');
  const card = page.getByRole('region', { name: 'A word beside yours' });
  await card.waitFor();
  await expect
    .poll(() => card.getByRole('link').allInnerTexts())
    .toEqual(['Call 999', 'Text SHOUT to 85258', 'Help']);
  const text = card.getByRole('link', { name: 'Text SHOUT to 85258' });
  await expect.poll(() => text.getAttribute('href')).toBe('sms:85258?body=SHOUT');
});

test('without a country the card says 112 and what it is; “Not what I meant” lets it go', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await field(page).fill(HARM);
  await page.keyboard.press('Escape');
  await field(page).press('Enter');
  const card = page.getByRole('region', { name: 'A word beside yours' });
  await expect.poll(() => card.getByRole('link').first().getAttribute('href')).toBe('tel:112');
  await card.getByText('112 works in the EU and on most mobiles.').waitFor();
  await card.getByRole('button', { name: 'Not what I meant' }).click();
  await expect.poll(() => card.count()).toBe(0);
});

test('“Killed it at work today” gets its stone', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'Killed it at work today');
  await page.getByText('Kept. The first stone.').waitFor();
  await expect.poll(() => settled(page)).toBe(1);
  await expect.poll(() => page.getByRole('region', { name: 'A word beside yours' }).count()).toBe(0);
});

const openNote = async (page: Page): Promise<void> => {
  await openMore(page);
  await page.getByRole('button', { name: 'Something from an earlier day' }).click();
  await page.getByLabel('What you did').fill('a walk');
};
const LINE = 'Your plan is here, if you want it.';

test('a note is looked at for nobody who did not ask', async ({ cairn }) => {
  const page = await cairn.open();
  await openNote(page);
  await page.getByLabel('A note, if you like').fill('I want to die');
  await page.waitForTimeout(3_000);
  await expect.poll(() => page.getByText(LINE).count()).toBe(0);
});

test('who asked for it sees one line under the note, after a pause; it blocks nothing, opens beside the words, and goes when told', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await goToHelp(page, '/plan');
  await page.getByRole('button', { name: 'Fill it in, one part at a time' }).click();
  await keepEntry(page, 'Listen to one song');
  await page.getByRole('button', { name: 'Stop here' }).click();
  await goTo(page, 'Settings');
  await page.getByLabel('Look for hard words in my notes and journal').check();
  await goTo(page, 'Today');
  await openNote(page);
  const note = page.getByLabel('A note, if you like');
  await note.fill('I want to die');
  await page.waitForTimeout(1_000);
  await expect.poll(() => page.getByText(LINE).count()).toBe(0);
  await page.getByText(LINE).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('win-note');
  await page.getByRole('button', { name: 'Open my plan' }).click();
  await page.getByText('Listen to one song').waitFor();
  await expect.poll(() => note.inputValue()).toBe('I want to die');
  await page.getByRole('button', { name: 'Not what I meant. Don’t show this again' }).click();
  await expect.poll(() => page.getByText(LINE).count()).toBe(0);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await goTo(page, 'Settings');
  await expect
    .poll(() => page.getByLabel('Look for hard words in my notes and journal').isChecked())
    .toBe(false);
});

/** Yesterday, and the days before it. */
const lowDays = async (page: Page, days: number): Promise<void> => {
  const low = Array.from({ length: days }, (_, at) => ({
    ...{
      id: String(at + 1).repeat(32),
      localDay: daysAgo(at + 1),
      at: null,
      zone: null,
      mood: 1,
      energy: null,
    },
    ...{ moodWord: null, note: null, trashed: false, importBatch: null },
  }));
  const wins = [aWin(1, 'opened the window')];
  await bringIn(page, 'heavy.json', await recordFile({ wins, checkIns: low as never }));
};

test('after heavy days one card, once; it asks nothing and nothing else changes', async ({ cairn }) => {
  const page = await cairn.open();
  await lowDays(page, 3);
  await goTo(page, 'Today');
  const card = page.getByRole('region', { name: 'A word for heavy days' });
  await card.waitFor();
  await expect
    .poll(() => card.getByRole('link').or(card.getByRole('button')).allInnerTexts())
    .toEqual([...['My plan', 'Someone to talk to', 'One tiny step', 'Not now']]);
  await card.getByRole('button', { name: 'One tiny step' }).click();
  await expect.poll(() => card.count()).toBe(0);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('One small thing');
  await page.reload();
  await page.getByRole('button', { name: /One small thing/ }).waitFor();
  await page.waitForTimeout(500);
  await expect.poll(() => card.count()).toBe(0);
});

test('a low mood far down the page: the card comes where one is, goes with its mood, and stays until it was seen and left', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.setViewportSize({ width: 360, height: 740 });
  await lowDays(page, 2);
  await goTo(page, 'Today');
  await openMore(page);
  const card = page.getByRole('region', { name: 'A word for heavy days' });
  const low = page.getByRole('button', { name: 'Very low' });
  await low.click();
  await low.click();
  await card.waitFor();
  const bar = page.getByRole('navigation');
  const endsAboveTheBar = async (): Promise<boolean> => {
    const [at, below] = [await card.boundingBox(), await bar.last().boundingBox()];
    return at !== null && below !== null && at.y >= 0 && at.y + at.height <= below.y;
  };
  await expect.poll(endsAboveTheBar).toBe(true);
  await page.getByRole('button', { name: 'Good', exact: true }).click();
  await expect.poll(() => card.count()).toBe(0);
  await low.click();
  await card.waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => card.count()).toBe(0);
  await low.click();
  await card.waitFor();
  await page.reload();
  await card.waitFor();
  await card.scrollIntoViewIfNeeded();
  await goTo(page, 'Help');
  await goTo(page, 'Today');
  await page.getByRole('button', { name: /One small thing/ }).waitFor();
  await expect.poll(() => card.count()).toBe(0);
});

test('the same words in the sheet of a stone, new or changed, are met as well, here and when looking back', async ({
  cairn,
}) => {
  const page = await cairn.open();
  const card = page.getByRole('region', { name: 'A word beside yours' });
  await openMore(page);
  await page.getByRole('button', { name: 'Something from an earlier day' }).click();
  await page.getByLabel('What you did').fill(HARM);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await card.waitFor();
  await expect.poll(() => card.getByRole('link').first().getAttribute('href')).toBe('tel:112');
  await card.getByRole('button', { name: 'Not what I meant' }).click();
  await expect.poll(() => card.count()).toBe(0);

  await goToStones(page);
  await page.locator('article button').first().click();
  await page.getByLabel('What you did').fill('I took all of the pills');
  await page.getByRole('button', { name: 'Keep changes' }).click();
  await card.waitFor();
  await expect.poll(() => card.getByRole('link').first().getAttribute('href')).toBe('tel:112');
});
