import { createCopy } from '@cairn/copy';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aLife } from './a-record.ts';
import { bringIn, goToStones } from './acts.ts';
import { refusedByAxe } from './axe.ts';
import { coveredWhenFocused, unclearNames } from './heard.ts';
import { chooseLanguage } from './in-language.ts';
import { test } from './journey.ts';
import { DESK, PHONE } from './start-cairn.ts';
import { EVERY_WAY, tour } from './tour.ts';

/** Each size and each light once; the soak looks at every pair. */
const LOOKS = [
  [PHONE, 'light'],
  [DESK, 'dark'],
  ...(EVERY_WAY
    ? ([
        [PHONE, 'dark'],
        [DESK, 'light'],
      ] as const)
    : []),
] as const;

/** From left to right, and for the soak from right to left, in the words of a language that is written so. */
const LANGUAGES = EVERY_WAY ? (['en', 'ar'] as const) : (['en'] as const);

/** In a year the month one came from stands above its months too: both lead there. Then and now may have the same words. */
const isSameAct = (stop: string, unclear: string): boolean =>
  ['months-year', 'then-now'].includes(stop) && unclear.startsWith('2 × ');

/** What axe holds against a screen, names that are not what stands there or stand for two acts, and what the bar covers. */
const refusalsEverywhere = async (page: Page, name: string): Promise<string[]> => {
  const found: string[] = [];
  for (const [viewport, colorScheme] of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const here = await refusedByAxe(page);
    found.push(...here.map((refusal) => `${name} at ${viewport.width}, ${colorScheme}: ${refusal}`));
  }
  await page.setViewportSize(PHONE);
  const unclear = [...(await unclearNames(page)), ...(await coveredWhenFocused(page))];
  return [...found, ...unclear.filter((one) => !isSameAct(name, one)).map((one) => `${name}: ${one}`)];
};

/** Axe reads every screen several times: on a machine with other work that takes its time. */
const LONG = { timeout: 360_000 };

/** The tour of a record with stones in three parts: as a whole it is longer than one test may take on a small machine. */
const PARTS = [
  ['before Look back', undefined, 'look-back'],
  ['of Look back', 'look-back', 'trash'],
  ['after Look back', 'trash', undefined],
] as const;

const EACH = LANGUAGES.flatMap((locale) => PARTS.map((part) => [locale, ...part] as const));

test.for(EACH)('%s: on every screen of a record with stones, %s', LONG, async (one, { cairn }) => {
  const [locale, , first, end] = one;
  const page = await cairn.open();
  await bringIn(page, 'life.json', await aLife(12));
  await goToStones(page);
  await page.locator('article button').first().click();
  await page.getByRole('button', { name: 'To the trash' }).click();
  await page.getByText('In the trash.').waitFor();
  await chooseLanguage(page, locale);
  const stops = await tour(page, { locale, filled: true });
  const place = (name: string | undefined, otherwise: number): number =>
    name === undefined ? otherwise : stops.findIndex((stop) => stop.name === name);
  const found: string[] = [];
  for (const stop of stops.slice(place(first, 0), place(end, stops.length))) {
    await stop.go();
    found.push(...(await refusalsEverywhere(page, stop.name)));
  }
  expect(found).toEqual([]);
});

const EMPTY = '%s: on every screen of an empty record, and right after the first stone';

test.for(LANGUAGES)(EMPTY, LONG, async (locale, { cairn }) => {
  const page = await cairn.open();
  const { t } = await createCopy(locale);
  await chooseLanguage(page, locale);
  const found: string[] = [];
  for (const stop of await tour(page, { locale, filled: false })) {
    await stop.go();
    found.push(...(await refusalsEverywhere(page, stop.name)));
  }
  await page.evaluate(() => void (location.hash = '#/'));
  await page.locator('#did').fill('brushed my hair');
  await page.keyboard.press('Escape');
  await page.locator('#did').press('Enter');
  // Quietly: the tour went through the ninth question, after which nothing is celebrated.
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#did')?.value === '');
  await page.getByRole('button', { name: t('today.rest'), exact: true }).click();
  found.push(...(await refusalsEverywhere(page, 'after the first stone')));
  expect(found).toEqual([]);
});
