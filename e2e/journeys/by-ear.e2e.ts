/**
 * Each main task as somebody has it who hears Cairn: its parts by name, in order; and after an act one message, said politely.
 * What is asserted stands in the accessibility tree, and in what its live regions say.
 */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aLife } from './a-record.ts';
import { bringIn, chooseFile, goTo, keep, openMore } from './acts.ts';
import { chooseCountry, goToHelp } from './help-acts.ts';
import { heardSince, listen, notInOrder, readInOrder } from './heard.ts';
import { newPage, write } from './journal-acts.ts';
import { test } from './journey.ts';
import { lockIsUp, lockNow, setPin, typePin } from './lock-acts.ts';
import { button, doStep, findWayIn, takePath } from './paths-acts.ts';

/** The frame that every screen has; Help is always the last of it. */
const FRAME = [
  'link "Skip to the page"',
  'navigation "Main"',
  ...['Today', 'Paths', 'Journal', 'Look back', 'Help'].map((name) => `link "${name}"`),
  'banner',
  'link "Settings"',
  'main',
];

const reads = async (page: Page, ...parts: readonly string[]): Promise<void> => {
  await expect.poll(async () => notInOrder(await readInOrder(page), parts)).toEqual([]);
};

/** After an act: these, each once, and nothing else. */
const hears = async (page: Page, ...wanted: readonly (string | RegExp)[]): Promise<void> => {
  const heard: string[] = [];
  await expect
    .poll(async () => {
      heard.push(...(await heardSince(page)));
      return heard.length;
    })
    .toBeGreaterThanOrEqual(wanted.length);
  await page.waitForTimeout(150);
  heard.push(...(await heardSince(page)));
  expect(heard).toEqual(wanted.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))));
};

test('keep a win, undo, how it is right now, rest; then find the stone again', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'life.json', await aLife(6));
  await goTo(page, 'Today');
  await listen(page);
  await reads(
    page,
    ...FRAME,
    'img "',
    'heading',
    'combobox "I did something"',
    'status',
    'button "One small thing',
    'button "Rest"',
    'button "More"',
  );
  await page.getByLabel('I did something').fill('wash');
  await hears(page, /^polite: \d+ ideas below\.$/);
  await reads(page, 'combobox "I did something" [expanded]', 'button "Keep"', 'listbox', 'option', 'status');
  await keep(page, 'swept the step');
  await hears(page, /^status: Kept\./);
  await reads(
    page,
    'combobox "I did something"',
    'status: Kept.',
    'button "Undo"',
    'button "One small thing',
  );
  await openMore(page);
  await hears(page);
  await reads(
    page,
    'button "Less" [expanded]',
    'heading "Three that fit today" [level=2]',
    'article',
    'button "I did this ',
    'button "Not today ',
    'heading "How it is right now" [level=2]',
    'group "Mood"',
    'button "Low"',
    'group "Energy"',
    'status',
  );
  await button(page, 'Low').click();
  await hears(page, 'status: Noted.');
  await reads(page, 'button "Low" [pressed]', 'status: Noted.', 'button "Undo Noted."');
  await button(page, 'Rest').click();
  await hears(page, 'status: Rest it is.');
  await reads(page, 'button "Resting today" [pressed]');

  await page.evaluate(() => void (location.hash = '#/look-back/all'));
  await page.getByRole('heading', { level: 1, name: 'All, day by day' }).waitFor();
  await listen(page);
  await reads(
    page,
    ...FRAME,
    'link "Look back"',
    'heading "All, day by day" [level=1]',
    'searchbox',
    'article',
  );
  await page.getByLabel('Search your own words').fill('swept');
  await hears(page, /^status: Here (it is|they are)\./);
  await button(page, /^swept the step/).click();
  await reads(page, 'dialog', 'heading', 'button "Close"', 'textbox "What you did"', 'button "Keep changes"');
});

test('make something smaller, and do the first step', async ({ cairn }) => {
  const page = await cairn.open();
  await goTo(page, 'Paths');
  await reads(page, ...FRAME, 'heading "Paths" [level=1]', 'textbox "What feels too big?');
  await findWayIn(page, 'the kitchen is a mess');
  await listen(page);
  await reads(
    page,
    'link "Paths"',
    'heading "A way in" [level=1]',
    'blockquote: the kitchen is a mess',
    'heading "The kitchen, one surface at a time" [level=2]',
    'button "Do this one now"',
    'button "Make it smaller: ',
    'button "Take this path"',
  );
  const before = await page.locator('main [aria-live]').first().innerText();
  await button(page, /^Make it smaller: /)
    .first()
    .click();
  await expect.poll(() => page.locator('main [aria-live]').first().innerText()).not.toBe(before);
  const smaller = await page.locator('main [aria-live]').first().innerText();
  await hears(page, `polite: ${smaller}`);
  await takePath(page);
  await listen(page);
  await reads(
    page,
    'heading "the kitchen is a mess" [level=1]',
    `heading "${smaller}" [level=2]`,
    'button "I did this"',
    `button "Make it smaller: ${smaller}"`,
    'button "This one didn’t happen"',
    'list',
    'button "Let it go"',
  );
  await doStep(page);
  await hears(page, /^status: Kept\./);
  await reads(page, 'button "I did this"', 'link "See it on the cairn"', 'status: Kept.', 'button "Undo"');
});

test('Help: a number first, whatever country; one choice is answered in one sentence', async ({ cairn }) => {
  const page = await cairn.open();
  await goToHelp(page);
  await listen(page);
  await reads(
    page,
    ...FRAME,
    'button "Hide"',
    'heading "Stay with me" [level=1]',
    'link "Call 112"',
    'button "Breathe with the circle"',
    'link "Choose my country, for a line to talk to"',
    'link "My plan for hard moments"',
    'link "People I trust"',
  );
  await hears(page);
  await chooseCountry(page, 'GB');
  await hears(page, /^status: To talk to someone, Samaritans\b.{0,80}$/);
  await reads(
    page,
    'heading "In danger now" [level=2]',
    'link "Call 999"',
    'combobox "My country"',
    'heading "To talk to someone" [level=2]',
    'article "Samaritans"',
    'link "Call 116 123"',
    'button "Show this first Samaritans"',
    'link "See the list Samaritans"',
    'article',
  );
});

test('a page, and a thought with what answers it', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'Finished the green scarf');
  await newPage(page);
  await listen(page);
  await reads(page, ...FRAME, 'link "Journal"', 'heading', 'textbox "Your page"', 'button "Done for now"');
  await write(page, 'The kettle is on.');
  // Kept at each pause: said to the eye, and not again and again into a sentence that is being found.
  await hears(page);
  await goTo(page, 'Journal');
  await page.getByRole('link', { name: 'Thoughts' }).click();
  await reads(
    page,
    'heading "Thoughts, and what answers them" [level=1]',
    'textbox "A thought"',
    'textbox "How strongly do you believe it now',
    'button "Keep it, and look"',
  );
  await page.getByLabel('A thought').fill('I never finish anything');
  await button(page, 'Keep it, and look').click();
  const lay = button(page, 'Lay it beside: Finished the green scarf');
  await lay.waitFor();
  await listen(page);
  await reads(
    page,
    'heading "A thought" [level=1]',
    'blockquote: I never finish anything',
    'heading "What answers it" [level=2]',
    'button "Lay it beside: Finished the green scarf"',
    'textbox "What would answer it, in your own words?"',
    'button "Keep this answer"',
    'button "Let it rest"',
  );
  await lay.click();
  await button(page, 'Take it away: Finished the green scarf').waitFor();
  await hears(page, /^status: /);
});

test('lock, a slip of the hand, and open again', async ({ cairn }) => {
  const page = await cairn.open();
  await setPin(page, '4711');
  await reads(
    page,
    ...FRAME.slice(0, -1),
    'button "Lock now"',
    'main',
    'heading "Lock" [level=1]',
    'status: The lock is set.',
  );
  await lockNow(page);
  await lockIsUp(page);
  await listen(page);
  await reads(
    page,
    'navigation "Main"',
    'link "Help"',
    'main',
    'heading "Cairn is locked" [level=1]',
    'textbox "Your PIN"',
    'button "Show"',
    'button "Open"',
    'button "I do not know my PIN"',
  );
  await typePin(page, '0000');
  await page.getByText('That is not the PIN.').waitFor();
  await hears(page, 'status: A moment.', /^status: That is not the PIN\. Nothing is lost\./);
  await typePin(page, '4711');
  await page.getByRole('heading', { level: 1, name: 'Lock', exact: true }).waitFor();
});

test('bring in a record, and choose what to share', async ({ cairn }) => {
  const page = await cairn.open();
  await page.evaluate(() => void (location.hash = '#/settings/import'));
  await page.getByRole('heading', { level: 1, name: 'Bring in a record' }).waitFor();
  await reads(
    page,
    ...FRAME,
    'link "Settings"',
    'heading "Bring in a record" [level=1]',
    'button "Choose a file"',
  );
  await listen(page);
  await chooseFile(page, 'life.json', await aLife(3));
  await button(page, 'Bring it in').waitFor();
  await heardSince(page);
  await reads(
    page,
    'heading "This is what Cairn found" [level=2]',
    'listitem: 3 wins',
    'button "Bring it in"',
  );
  await button(page, 'Bring it in').click();
  await page.getByText('It is here.').waitFor();
  await reads(page, 'status', 'paragraph: It is here.', 'link "Look back"', 'button "Take this back"');

  await page.evaluate(() => void (location.hash = '#/settings/share'));
  await page.getByRole('checkbox').nth(1).waitFor();
  await listen(page);
  await reads(
    page,
    'heading "Share with someone" [level=1]',
    'heading "What to show" [level=2]',
    'textbox "A line of your own"',
    'checkbox "The picture of my cairn"',
    'group "Stones"',
    'searchbox "Find a stone by its words"',
    'checkbox',
    'heading "What they will see" [level=2]',
  );
  await page.getByLabel('A line of your own').fill('you asked how it goes');
  await hears(page);
  await reads(page, 'heading "What they will see" [level=2]', 'button');
});
