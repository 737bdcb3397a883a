/**
 * The least that a start can take: an empty page from a service worker, started as the app is. What is above it is ours; what
 * is below no app of this kind can save.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshProfile } from '../../e2e/browser.ts';
import type { Profile } from '../../e2e/browser.ts';
import { serveFolder } from '../../e2e/site.ts';
import type { Ground } from '../ground.ts';
import { openBenchBrowser } from '../slow/slowed-browser.ts';

const PAGE = `<!doctype html><html lang="en"><title>empty</title><p>Nothing is here.</p><script src="/page.js"></script></html>`;
const SCRIPT = `navigator.serviceWorker.register('/sw.js');`;
const WORKER = `
  addEventListener('install', (event) =>
    event.waitUntil(caches.open('all').then((cache) => cache.addAll(['/', '/page.js']))));
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) =>
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));`;

export interface EmptyPage {
  readonly profile: Profile;
  readonly address: string;
}

/** Installed in a profile of its own; its server has stopped. */
export const installEmptyPage = async (ground: Ground): Promise<EmptyPage> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-empty-'));
  ground.later(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of [
    ['index.html', PAGE],
    ['page.js', SCRIPT],
    ['sw.js', WORKER],
  ] as const)
    writeFileSync(join(folder, name), text);
  const profile = freshProfile();
  ground.later(() => profile.remove());
  const site = await serveFolder(folder);
  const browser = await openBenchBrowser(ground, profile);
  try {
    const page = await browser.newPage();
    await page.goto(site.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await page.waitForTimeout(500);
  } finally {
    await browser.close();
    await site.stop();
  }
  return { profile, address: site.address };
};

/** Milliseconds from the start of the navigation to its first paint. */
export const startEmptyPage = async (
  ground: Ground,
  { profile, address }: EmptyPage,
  settleMs: number,
): Promise<number> => {
  const browser = await openBenchBrowser(ground, profile);
  try {
    const page = await browser.newPage();
    await page.waitForTimeout(settleMs);
    browser.slow();
    await page.goto(address, { waitUntil: 'load' });
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const paint = list.getEntriesByName('first-paint')[0];
            if (paint !== undefined) resolve(paint.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
  } finally {
    await browser.close();
  }
};
