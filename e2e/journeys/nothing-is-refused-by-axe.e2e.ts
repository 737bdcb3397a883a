import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aLife } from './a-record.ts';
import { bringIn, goTo, goToStones, keep } from './acts.ts';
import { refusedByAxe } from './axe.ts';
import { test } from './journey.ts';
import { DESK, PHONE } from './start-cairn.ts';
import { tour } from './tour.ts';

const refusalsEverywhere = async (page: Page, name: string): Promise<string[]> => {
  const found: string[] = [];
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const here = await refusedByAxe(page);
      found.push(...here.map((refusal) => `${name} at ${viewport.width}, ${colorScheme}: ${refusal}`));
    }
  }
  await page.setViewportSize(PHONE);
  return found;
};

test('on every screen of a record with stones', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'life.json', await aLife(12));
  await goToStones(page);
  await page.locator('article button').first().click();
  await page.getByRole('button', { name: 'To the trash' }).click();
  await page.getByText('In the trash.').waitFor();
  const found: string[] = [];
  for (const stop of await tour(page, { filled: true })) {
    await stop.go();
    found.push(...(await refusalsEverywhere(page, stop.name)));
  }
  expect(found).toEqual([]);
});

test('on every screen of an empty record, and right after the first stone', async ({ cairn }) => {
  const page = await cairn.open();
  const found: string[] = [];
  for (const stop of await tour(page, { filled: false })) {
    await stop.go();
    found.push(...(await refusalsEverywhere(page, stop.name)));
  }
  await goTo(page, 'Today');
  await keep(page, 'brushed my hair');
  await page.getByRole('button', { name: 'Rest', exact: true }).click();
  found.push(...(await refusalsEverywhere(page, 'after the first stone')));
  expect(found).toEqual([]);
});
