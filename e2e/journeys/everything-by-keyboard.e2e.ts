import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { aLife } from './a-record.ts';
import { savedFile } from './acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';

/** What has the focus, told by its name; fails when it is nowhere, or when the eye cannot see where it is. */
const focused = async (page: Page): Promise<string> => {
  const found = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: '(nowhere)', isShown: false };
    const marks = [element, element.closest('label'), element.closest('.line')].filter((one) => one !== null);
    const isShown = marks.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLLabelElement>)] : [];
    const named = element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent ?? '';
    // A heading that takes the focus on arrival is read out; it is no control and needs no ring.
    const isNoControl = /^(H[1-6]|MAIN|DIALOG)$/.test(element.tagName);
    // Inside a field for a date the browser moves its own ring from part to part.
    const isDate = element.matches('input[type=date]');
    return { name: named.replaceAll(/\s+/g, ' ').trim(), isShown: isShown || isNoControl || isDate };
  });
  expect(found.name).not.toBe('(nowhere)');
  expect(found.isShown, `no ring on “${found.name}”`).toBe(true);
  return found.name;
};

/** Presses Tab until the focus is on what is called `name`; every stop on the way is looked at. */
const tabTo = async (page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  const passed: string[] = [];
  for (let step = 0; step < 90; step += 1) {
    await page.keyboard.press(key);
    // Past the last control the browser's own window has the focus once.
    if (await page.evaluate(() => document.activeElement === document.body)) continue;
    const here = await focused(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    passed.push(here);
  }
  throw new Error(`“${String(name)}” is not reached by ${key}: ${passed.join(' | ')}`);
};

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const go = async (page: Page, link: string, heading: string): Promise<void> => {
  await tabTo(page, link);
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await expect.poll(() => focused(page)).toBe(heading);
};

/** After an act the focus must still be somewhere; gathered, so that one run tells of every place where it is lost. */
const losses: string[] = [];
const staysSomewhere = async (page: Page, after: string): Promise<void> => {
  await page.waitForTimeout(100);
  if (await page.evaluate(() => document.activeElement === document.body)) losses.push(`after ${after}`);
};

beforeEach(() => void losses.splice(0));
afterEach(() => expect(losses, 'the focus is lost').toEqual([]));

test('keep, take an idea with the arrows, undo, rest, and More', async ({ cairn }) => {
  const page = await cairn.open();
  await press(page, 'Tab');
  await expect.poll(() => focused(page)).toBe('Skip to the page');
  await press(page, 'Enter');
  await tabTo(page, 'I did something');
  await page.keyboard.type('wash');
  await page.getByRole('option').first().waitFor();
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp');
  const marked = await page.locator('[role=option][aria-selected=true]').innerText();
  await press(page, 'Enter');
  await expect.poll(() => page.locator('#did').inputValue()).toBe(marked.trim());
  await press(page, 'Enter');
  await page.getByText('Kept. The first stone.').waitFor();
  await expect.poll(() => focused(page)).toBe('I did something');
  await tabTo(page, 'Undo');
  await press(page, 'Enter');
  await page.getByText('Taken back.').waitFor();
  await staysSomewhere(page, 'Undo');

  await tabTo(page, /^One small thing/);
  await press(page, 'Space');
  await page.getByText('Kept. The first stone.').waitFor();
  await staysSomewhere(page, 'One small thing');
  await tabTo(page, 'Rest');
  await press(page, 'Space');
  await page.getByText('Rest it is.').waitFor();
  await expect.poll(() => focused(page)).toBe('Resting today');

  await tabTo(page, 'More');
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'How it is right now' }).waitFor();
  await tabTo(page, 'Low');
  await press(page, 'Space');
  await page.getByText('Noted.').waitFor();
  await expect.poll(() => focused(page)).toBe('Low');
  await tabTo(page, 'A number instead');
  await press(page, 'Enter');
  await expect.poll(() => page.getByRole('group', { name: 'Mood, from 0 to 10' }).count()).toBe(1);
  await staysSomewhere(page, 'A number instead');
  await tabTo(page, 'Very little');
  await press(page, 'Space');
  await page.getByRole('button', { name: 'Very little', pressed: true }).waitFor();

  await tabTo(page, 'Something from an earlier day', 'Shift+Tab');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('What you did');
  await page.keyboard.type('watered the plant');
  await press(page, 'Tab');
  await page.keyboard.type('01022026');
  await tabTo(page, 'Keep');
  await press(page, 'Enter');
  await page.getByText('Kept.').waitFor();
  await staysSomewhere(page, 'the sheet was closed');
});

test('look back: search, one area, change, the trash, bring back, remove for ever', async ({ cairn }) => {
  const page = await cairn.open();
  for (const words of ['swept the step', 'rang the dentist']) {
    await tabTo(page, 'I did something');
    await page.keyboard.type(words);
    await press(page, 'Escape', 'Enter');
    await expect.poll(() => page.locator('#did').inputValue()).toBe('');
  }
  await go(page, 'Look back', 'Look back');
  await go(page, 'All, day by day', 'All, day by day');
  await tabTo(page, 'Search your own words');
  await page.keyboard.type('swept');
  await page.getByText('Here it is.').waitFor();
  await tabTo(page, 'Show');
  await page.keyboard.type('Home');
  await tabTo(page, /^swept the step/);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('What you did');
  await press(page, 'End');
  await page.keyboard.type(' twice');
  await tabTo(page, 'Keep changes');
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'swept the step twice' }).waitFor();
  await staysSomewhere(page, 'Keep changes');

  await tabTo(page, /^swept the step twice/);
  await press(page, 'Enter');
  await press(page, 'Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => focused(page)).toMatch(/^swept the step twice/);
  await press(page, 'Enter');
  await tabTo(page, 'To the trash');
  await press(page, 'Enter');
  await page.getByText('In the trash.').waitFor();
  await staysSomewhere(page, 'To the trash');

  await go(page, 'Trash', 'Trash');
  await tabTo(page, 'Bring back');
  await press(page, 'Enter');
  await page.getByText('It is back.').waitFor();
  await staysSomewhere(page, 'Bring back');
  await go(page, 'Look back', 'Look back');
  await go(page, 'All, day by day', 'All, day by day');
  await tabTo(page, /^rang the dentist/);
  await press(page, 'Enter');
  await tabTo(page, 'To the trash');
  await press(page, 'Enter');
  await page.getByText('In the trash.').waitFor();
  await go(page, 'Trash', 'Trash');
  await tabTo(page, 'Remove for ever');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('To go on, type: remove');
  await page.keyboard.type('remove');
  await tabTo(page, 'Remove for ever');
  await press(page, 'Enter');
  await page.getByText('Removed.').waitFor();
  await staysSomewhere(page, 'Remove for ever');
});

test('settings: the look, the day, the words, bringing in, saving, erasing; and Help', async ({ cairn }) => {
  const page = await cairn.open();
  await go(page, 'Help', 'Stay with me');
  await tabTo(page, 'Call 112');
  await tabTo(page, 'Breathe with the circle');
  await press(page, 'Space');
  await tabTo(page, 'Choose my country, for a line to talk to');
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Lines in my country' }).waitFor();
  await tabTo(page, 'My country');
  await page.keyboard.type('United K');
  await tabTo(page, 'Call 116 123');
  await tabTo(page, 'More lines on findahelpline.com');
  await go(page, 'Settings', 'Settings');
  await tabTo(page, 'Like this device');
  await press(page, 'ArrowRight', 'ArrowRight');
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  await expect.poll(() => focused(page)).toBe('Dark');
  await tabTo(page, 'My day begins at');
  await press(page, 'Home');
  await tabTo(page, 'Show my 24 words');
  await press(page, 'Enter');
  await page.getByRole('list', { name: 'Your 24 words, in order' }).waitFor();
  await staysSomewhere(page, 'Show my 24 words');
  await tabTo(page, 'Save everything as a file', 'Shift+Tab');
  const file = await savedFile(page, () => press(page, 'Enter'));
  expect(JSON.parse(file)).toMatchObject({ settings: { theme: 'dark', dayStartsAt: 0 } });
  await staysSomewhere(page, 'Save everything as a file');

  await tabTo(page, 'Bring in a record from a file', 'Shift+Tab');
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Bring in a record' }).waitFor();
  // Waited for from before the key is near: on a busy machine the browser is told late that somebody waits.
  const chosen = page.waitForEvent('filechooser');
  await tabTo(page, 'Choose a file');
  await press(page, 'Enter');
  const chooser = await chosen;
  const life = { name: 'life.json', mimeType: 'application/json', buffer: Buffer.from(await aLife(3)) };
  await chooser.setFiles(life);
  await page.getByRole('button', { name: 'Bring it in' }).waitFor();
  await staysSomewhere(page, 'Choose a file');
  await tabTo(page, 'Bring it in');
  await press(page, 'Enter');
  await page.getByText('It is here.').waitFor();
  await staysSomewhere(page, 'Bring it in');
  await tabTo(page, 'Take this back');
  await press(page, 'Enter');
  await page.getByText('Taken back.').waitFor();
  await staysSomewhere(page, 'Take this back');

  await go(page, 'Settings', 'Settings');
  await tabTo(page, 'Erase everything');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('To go on, type: erase');
  await page.keyboard.type('erase');
  await tabTo(page, 'Erase everything');
  await press(page, 'Enter');
  await page.getByText('All of it is gone from this browser.').waitFor();
  await staysSomewhere(page, 'Erase everything');
  await tabTo(page, 'Begin anew');
  await press(page, 'Enter');
  await page.getByRole('link', { name: 'Today' }).waitFor();
  await page.goto(`${cairn.address}/#/`);
  await todayIsUp(page);
});
