/** What an installed Cairn is given from outside, with no network: its shortcuts, what other apps share, and a file that is opened with it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aWin, recordFile } from '../journeys/a-record.ts';
import { field, goTo } from '../journeys/acts.ts';
import { testByDay as test } from '../journeys/journey.ts';
import { shareFile } from '../journeys/share-file.ts';
import { todayIsUp } from '../journeys/start-cairn.ts';
import type { Cairn } from '../journeys/start-cairn.ts';
import { builtApp } from '../site.ts';

/** As the system reads them. */
const shortcuts = async (): Promise<readonly string[]> => {
  const text = readFileSync(join(await builtApp(), 'manifest.webmanifest'), 'utf8');
  const manifest = JSON.parse(text) as { readonly shortcuts: readonly { readonly url: string }[] };
  return manifest.shortcuts.map(({ url }) => url);
};

const leadsTo: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/?do': async (page) => {
    await todayIsUp(page);
    await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => page.evaluate(() => location.search)).toBe('');
  },
  '/#/help': (page) => page.getByRole('heading', { level: 1, name: 'Stay with me' }).waitFor(),
};

const withoutNetwork = async (cairn: Cairn): Promise<Page> => {
  const page = await cairn.open();
  await page.evaluate(
    () =>
      navigator.serviceWorker.controller ??
      new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve)),
  );
  await cairn.stopServer();
  return page;
};

test('each shortcut leads where it says, also to whoever sees one thing at a time', async ({ cairn }) => {
  await withoutNetwork(cairn);
  const addresses = await shortcuts();
  expect(addresses).toEqual(Object.keys(leadsTo));
  for (const url of addresses) {
    const page = await cairn.newTab();
    await page.goto(cairn.address + url);
    await leadsTo[url]?.(page);
    await page.close();
  }
  await goTo(cairn.page, 'Settings');
  await cairn.page.getByRole('radio', { name: 'One thing at a time' }).check();
  const page = await cairn.newTab();
  await page.goto(`${cairn.address}/?do`);
  await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Something else' }).waitFor();
});

/** As another app does it: a form that the service worker takes. */
const shareWords = (page: Page, words: string): Promise<void> =>
  page.evaluate((text) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: '/share', enctype: 'multipart/form-data' });
    const input = document.createElement('textarea');
    Object.assign(input, { name: 'text', value: text });
    form.append(input);
    document.body.append(form);
    form.submit();
  }, words);

test('words and a file that are shared come in, and so does one that is opened', async ({ cairn }) => {
  const page = await withoutNetwork(cairn);
  await shareWords(page, 'walked round the lake');
  await page.waitForURL(/\?shared/);
  await expect.poll(() => field(page).inputValue()).toBe('walked round the lake');

  await shareFile(page, { text: 'Day,What I did\n2026-03-03,by the window\n', name: 'shared.csv' });
  await page.getByText('shared.csv').waitFor();

  // A handle as the system gives one: of a file that lies on this device.
  const file = await recordFile({ wins: [aWin(1, 'swept the step')] });
  await page.evaluate(async (text) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('opened.json', { create: true });
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
  }, file);
  await page.addInitScript(() => {
    const setConsumer = (take: (launched: object) => void): void =>
      void navigator.storage
        .getDirectory()
        .then((root) => root.getFileHandle('opened.json'))
        .then((handle) => take({ files: [handle] }));
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  });
  await page.goto(`${cairn.address}/#/settings/import`);
  await page.reload();
  await page.getByText('opened.json').waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('It is here.').waitFor();
});
