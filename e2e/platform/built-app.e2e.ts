import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import type { RunningBrowser } from '../browser.ts';
import { builtApp, serveFolder } from '../site.ts';
import type { Site } from '../site.ts';

let folder: string;
let site: Site;
let browser: RunningBrowser;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-app-'));
  cpSync(await builtApp(), folder, { recursive: true });
  site = await serveFolder(folder);
  browser = await launchBrowser();
});

afterEach(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true });
});

/** Today is there once its field is. */
const openToday = async (page: Page): Promise<void> => {
  await page.goto(site.address);
  await page.getByRole('combobox').or(page.getByRole('textbox')).first().waitFor();
};

const keepByTyping = async (page: Page, text: string): Promise<void> => {
  const field = page.getByRole('combobox').or(page.getByRole('textbox')).first();
  await field.fill(text);
  await field.press('Enter');
  await page.getByText(/Kept/).first().waitFor();
};

const seeBehind = async (page: Page, text: string): Promise<void> => {
  await page.goto(`${site.address}/#/look-back`);
  await page.getByText(text).first().waitFor();
};

const installed = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });

test('after the first visit everything works without a server', async () => {
  const page = await browser.newPage();
  await openToday(page);
  await keepByTyping(page, 'opened the window');
  await installed(page);
  await site.stop();
  await openToday(page);
  await seeBehind(page, 'opened the window');
  await openToday(page);
  await keepByTyping(page, 'watered the plant');
  const second = await browser.newPage();
  await seeBehind(second, 'watered the plant');
  site = await serveFolder(folder);
});

test('no request leaves the origin, nothing private is in an address, and the policy is never hurt', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  const hurt: string[] = [];
  browser.context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text()))
      hurt.push(message.text());
  });
  page.on('pageerror', (error) => hurt.push(error.message));
  await openToday(page);
  await keepByTyping(page, 'opened the window');
  await installed(page);
  await page.waitForTimeout(500);
  const foreign = asked.filter((one) => !one.startsWith(`GET ${site.address}/`) && !one.includes(' blob:'));
  expect(foreign).toEqual([]);
  expect(asked.filter((one) => /window/i.test(decodeURIComponent(one)))).toEqual([]);
  expect(hurt).toEqual([]);
});

test('a new version waits, keeps what is being typed, and takes over at the next start', async () => {
  const page = await browser.newPage();
  await openToday(page);
  await installed(page);
  const field = page.getByRole('combobox').or(page.getByRole('textbox')).first();
  await field.fill('half a thou');
  const worker = join(folder, 'sw.js');
  const old = readFileSync(worker, 'utf8');
  const version = /\b[0-9a-f]{16}\b/.exec(old)?.[0] ?? 'no version in sw.js';
  writeFileSync(worker, old.replaceAll(version, '00000000deadbeef'));
  await site.stop();
  site = await serveFolder(folder, Number(new URL(site.address).port));
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
  expect(await field.inputValue()).toBe('half a thou');
  expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
  await page.waitForTimeout(1_000);
  await page.close();
  const next = await browser.newPage();
  await openToday(next);
  await next.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting === null && (await caches.keys()).includes('cairn-app-00000000deadbeef');
  });
  const again = next.getByRole('combobox').or(next.getByRole('textbox')).first();
  await expect.poll(() => again.inputValue(), { timeout: 5_000 }).toBe('half a thou');
});

test('what another app shares becomes a draft, sealed on the way and in no address', async () => {
  const page = await browser.newPage();
  await openToday(page);
  await installed(page);
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.method = 'post';
    form.enctype = 'multipart/form-data';
    form.action = '/share';
    const text = document.createElement('textarea');
    text.name = 'text';
    text.value = 'walked round the lake';
    form.append(text);
    document.body.append(form);
    form.submit();
  });
  await page.waitForURL(/\?shared/);
  expect(page.url()).not.toContain('lake');
  const field = page.getByRole('combobox').or(page.getByRole('textbox')).first();
  await expect.poll(() => field.inputValue(), { timeout: 5_000 }).toBe('walked round the lake');
});
