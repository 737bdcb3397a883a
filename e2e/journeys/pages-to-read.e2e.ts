import { aboutTheCheck } from '@cairn/content/about-the-check';
import { claims, type Source } from '@cairn/content/claims';
import { createCopy } from '@cairn/copy';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo } from './acts.ts';
import { test } from './journey.ts';
import { DESK, PHONE, foreignRequests } from './start-cairn.ts';

const { t } = await createCopy('en');

const saidOf = (source: Source): string => {
  if ('thesis' in source) return `A thesis of ${source.thesis}`;
  const [first, second = 'others'] = source.by;
  return `${first} and ${second} ${source.year}, ${source.where}`;
};

const PAGES = ['why', 'not', 'privacy'] as const;

/** As a person comes there: from Settings, by the name of the page. */
const openFromSettings = async (page: Page, name: string): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
};

const readText = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');

test('each page opens from Settings and from About without a server, and tells its place', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await cairn.stopServer();
  for (const place of PAGES) {
    const name = t(`${place}.title`);
    await openFromSettings(page, name);
    await expect.poll(() => page.title()).toBe(`${name} · Cairn`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByRole('link', { name: 'About Cairn', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'About Cairn' }).waitFor();
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }
  await page.goto(`${cairn.address}/#/settings/about/privacy`);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
});

test('every link of Why this works leads to its source, and no request leaves by itself', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await openFromSettings(page, t('why.title'));
  for (const { id, sources, strength } of claims) {
    const row = page.locator(`[data-claim="${id}"]`);
    const links = await row.locator('a').evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute('href'),
        text: (link.textContent ?? '').trim(),
        rel: link.getAttribute('rel'),
        target: link.getAttribute('target'),
      })),
    );
    expect(links, id).toEqual(
      sources.map((source) => ({
        href: source.href,
        text: saidOf(source),
        rel: 'noreferrer noopener',
        target: '_blank',
      })),
    );
    await expect.poll(() => row.locator('.strength').innerText()).toContain(t(`why.strength.${strength}`));
  }
  await expect
    .poll(() => page.locator('main a[href^="http"]').count())
    .toBe(claims.flatMap(({ sources }) => sources).length);
  await page.mouse.wheel(0, 20_000);
  await page.waitForTimeout(300);
  expect(foreignRequests(cairn)).toEqual([]);
});

test('privacy says what the check will not catch, and the figures that are counted', async ({ cairn }) => {
  const page = await cairn.open();
  await openFromSettings(page, t('privacy.title'));
  const text = await readText(page);
  const { figures, whatItDoesNotCatch } = aboutTheCheck.en;
  for (const sentence of whatItDoesNotCatch) expect(text).toContain(sentence);
  expect(text).toContain(`It noticed ${figures.newWording.met}.`);
  expect(text).toContain(`${figures.recallPercent} in 100. That is its recall.`);
  expect(text).toContain(`${figures.precisionPercent} are meant. That is its precision.`);
  expect(text).toContain('By itself, nothing.');
});

test('What Cairn is not says who it is not enough for, and Help is one tap away', async ({ cairn }) => {
  const page = await cairn.open();
  await openFromSettings(page, t('not.title'));
  const text = await readText(page);
  for (const who of ['dying', 'high', 'voices', 'food', 'grief', 'home'] as const)
    expect(text).toContain(t(`not.for-me.${who}`));
  await page.locator('main').getByRole('link', { name: 'Open Help' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/help'));
});

test('About says openly what still needs people', async ({ cairn }) => {
  const page = await cairn.open();
  await page.goto(`${cairn.address}/#/settings/about`);
  await page.getByRole('heading', { level: 1, name: 'About Cairn' }).waitFor();
  const text = await readText(page);
  for (const need of ['lines', 'clinic', 'lived', 'use', 'languages', 'seal'] as const)
    expect(text).toContain(t(`about.human.${need}.more`));
});

test('the lines are no longer than the eye likes, and the sources can be read', async ({ cairn }) => {
  const page = await cairn.open();
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport);
    await openFromSettings(page, t('why.title'));
    const { measure, smallest } = await page.locator('main').evaluate((main) => {
      const paragraph = main.querySelector('[data-claim] p:not(.strength)');
      const style = getComputedStyle(paragraph ?? main);
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null || paragraph === null) return { measure: Infinity, smallest: 0 };
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const sizes = [...main.querySelectorAll('a, p, li')].map((one) =>
        Number.parseFloat(getComputedStyle(one).fontSize),
      );
      return { measure: paragraph.clientWidth / pen.measureText('0').width, smallest: Math.min(...sizes) };
    });
    expect(measure).toBeLessThanOrEqual(65);
    expect(smallest).toBeGreaterThanOrEqual(16);
  }
});
