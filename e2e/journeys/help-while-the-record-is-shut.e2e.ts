import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo } from './acts.ts';
import { behindTheApp, damageFile, emptyKeys } from './behind-the-app.ts';
import { chooseCountry, goToHelp, keepEntry, trust } from './help-acts.ts';
import { test } from './journey.ts';
import type { Cairn } from './start-cairn.ts';

const fillHelp = async (page: Page): Promise<void> => {
  await chooseCountry(page, 'GB');
  await trust(page, { name: 'Ana', phone: '030 123 45', roles: ['Hard moments'] });
  await goToHelp(page, '/plan');
  await page.getByRole('button', { name: 'Fill it in, one part at a time' }).click();
  await keepEntry(page, 'I stop answering');
  await page.getByRole('button', { name: 'Stop here' }).click();
};

const copyIn = (page: Page): Promise<string> => page.evaluate(() => localStorage.getItem('cairn-help') ?? '');

const allow = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByText('Anyone who holds this device unlocked can read that copy.').waitFor();
  const outside = page.getByRole('group', { name: 'Show Help before my record is open' });
  await outside.getByLabel('My plan for hard moments').check();
  await outside.getByLabel('People I trust').check();
  await expect.poll(() => copyIn(page)).toMatch(/I stop answering.*Ana|Ana.*I stop answering/s);
};

const openShut = async (cairn: Cairn): Promise<Page> => {
  const page = await cairn.newTab();
  await page.goto(cairn.address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
};

test('the keys are gone: what was allowed is there, and so is the number; a new country can be chosen', async ({
  cairn,
}) => {
  const first = await cairn.open();
  await fillHelp(first);
  await allow(first);
  await behindTheApp(cairn, emptyKeys);
  const page = await openShut(cairn);
  await page.getByRole('heading', { name: 'Cairn needs your 24 words' }).waitFor();
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await page.getByRole('link', { name: 'Call 116 123' }).waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: 'Call Ana' }).getAttribute('href'))
    .toBe('tel:03012345');
  await goToHelp(page, '/plan');
  await page.getByText('I stop answering').waitFor();
  await page.getByText('A copy that opens without your record.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: /Change|Add|Go on/ }).count()).toBe(0);
  await goToHelp(page, '/people');
  await page.getByRole('link', { name: 'Call Ana' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Add someone' }).count()).toBe(0);
  await goToHelp(page, '/grounding');
  await page.getByRole('heading', { name: 'One slow breath' }).waitFor();
  await chooseCountry(page, 'DE');
  await goToHelp(page);
  await page.getByRole('link', { name: 'Call 0800 111 0 111' }).waitFor();
});

test('the file is damaged and nothing was allowed: plan and people are not there, and it is said; the number is', async ({
  cairn,
}) => {
  const first = await cairn.open();
  await fillHelp(first);
  await expect.poll(() => copyIn(first)).not.toMatch(/Ana|answering/);
  await first.waitForTimeout(1_000);
  await behindTheApp(cairn, damageFile);
  const page = await openShut(cairn);
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await page.getByRole('link', { name: 'Call 116 123' }).waitFor();
  await expect.poll(() => page.getByText('Ana').count()).toBe(0);
  for (const where of ['/plan', '/people'] as const) {
    await goToHelp(page, where);
    await page.getByText('Your record is not open here, so this cannot be shown.').waitFor();
    await page.getByRole('link', { name: 'Lines in my country' }).waitFor();
  }
});

test('what is no longer allowed is gone from the copy at once; a made-up life writes nothing there', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await fillHelp(page);
  await allow(page);
  const outside = page.getByRole('group', { name: 'Show Help before my record is open' });
  await outside.getByLabel('People I trust').uncheck();
  await expect.poll(() => copyIn(page)).not.toContain('Ana');
  await outside.getByLabel('My plan for hard moments').uncheck();
  await expect.poll(() => copyIn(page)).not.toContain('answering');
  await page.waitForTimeout(500);
  const before = await copyIn(page);
  expect(before).not.toMatch(/Ana|answering/);

  await page.getByRole('button', { name: 'Look at a made-up life' }).click();
  await page.getByText('This is a made-up life.').waitFor({ timeout: 60_000 });
  await trust(page, { name: 'Nobody real', roles: ['Hard moments'] });
  await chooseCountry(page, 'FR');
  await page.waitForTimeout(500);
  await expect.poll(() => copyIn(page)).toBe(before);
  await page.getByRole('button', { name: 'Back to my own' }).click();
  await goToHelp(page);
  await page.getByRole('link', { name: 'Call 116 123' }).waitFor();
  await page.getByRole('link', { name: 'Call Ana' }).waitFor();
});

test('while the record is still opening, or in the hands of another tab, Help does not wait', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  const other = await cairn.newTab();
  // No answer from any vault: the worker is not there at all.
  await other.addInitScript(() => {
    Reflect.set(
      globalThis,
      'Worker',
      class {
        addEventListener(): void {}
        postMessage(): void {}
      },
    );
  });
  await other.goto(`${cairn.address}/#/help`);
  await other.getByRole('link', { name: 'Call 116 123' }).waitFor();
  await goToHelp(other, '/plan');
  await other.getByText('Your record is still opening.').waitFor();
});
