import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import type { RunningBrowser } from '../browser.ts';
import type { Site } from '../site.ts';
import { until } from '../until.ts';
import { serveVault, vaultPage } from './vault-site.ts';

let site: Site;
let browser: RunningBrowser;

beforeAll(async () => {
  site = await serveVault();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const collectAcks = async (page: Page): Promise<{ texts: string[]; longest: () => number }> => {
  const texts: string[] = [];
  let longest = 0;
  await page.exposeFunction('acked', (text: string, took: number) => {
    texts.push(text);
    longest = Math.max(longest, took);
  });
  return { texts, longest: () => longest };
};

test('two tabs share one vault and hear of one another', async () => {
  const first = await vaultPage(browser, site);
  expect(await first.evaluate(() => cairn.opening())).toEqual({
    type: 'ready',
    storage: 'opfs',
    isNew: true,
  });
  const second = await vaultPage(browser, site);
  expect(await second.evaluate(() => cairn.opening())).toMatchObject({ type: 'ready', storage: 'opfs' });
  expect(await second.evaluate(() => cairn.keep('opened the window'))).toBe('kept');
  expect(await first.evaluate(() => cairn.texts())).toEqual(['opened the window']);
  await first.waitForFunction(() => cairn.changes === 1);
  await second.waitForFunction(() => cairn.changes === 1);
  await second.close();
  await first.close();
});

test('the tab that holds the vault is closed while another writes: nothing lost, nothing doubled', async () => {
  for (const round of [1, 2, 3]) {
    const leader = await vaultPage(browser, site);
    await leader.evaluate(() => cairn.opening());
    const follower = await vaultPage(browser, site);
    await follower.evaluate(() => cairn.opening());
    const acks = await collectAcks(follower);
    await follower.evaluate((name) => cairn.writeOn(name), `round ${round}:`);
    await until(() => acks.texts.length > 30);
    await leader.close();
    const before = acks.texts.length;
    await until(() => acks.texts.length > before + 30);
    await follower.evaluate(() => cairn.stop());
    await follower.waitForTimeout(300);
    const kept = (await follower.evaluate(() => cairn.texts())).filter((text) =>
      text.startsWith(`round ${round}:`),
    );
    expect(acks.texts.filter((text) => text.startsWith('not kept'))).toEqual([]);
    expect(kept.toSorted()).toEqual(acks.texts.toSorted());
    expect(new Set(kept).size).toBe(kept.length);
    if (process.env['CAIRN_FIGURES'] !== undefined)
      process.stdout.write(`stall ${acks.longest().toFixed(0)} ms\n`);
    await follower.close();
  }
});

test('a tab that was closed and opened again finds everything', async () => {
  const page = await vaultPage(browser, site);
  await page.evaluate(() => cairn.keep('watered the plant'));
  await page.reload();
  await page.waitForFunction(() => 'cairn' in globalThis);
  expect(await page.evaluate(() => cairn.opening())).toEqual({
    type: 'ready',
    storage: 'opfs',
    isNew: false,
  });
  expect(await page.evaluate(() => cairn.texts())).toContain('watered the plant');
  await page.close();
});

test('the demo is a life of its own and leaves the vault as it is', async () => {
  const page = await vaultPage(browser, site);
  const before = await page.evaluate(() => cairn.texts());
  expect(await page.evaluate(() => cairn.demo())).toBeGreaterThan(800);
  expect(await page.evaluate(() => cairn.texts())).toEqual(before);
  await page.close();
});
