/** The rule by which bench/peer calls an app usable, held against a page that is drawn long before it answers. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardPilot, tapAndWait, walked } from '../../bench/peer/pilot.ts';
import { packFolder, serveCounted } from '../../bench/peer/static-site.ts';
import type { CountedSite } from '../../bench/peer/static-site.ts';
import { launchBrowser } from '../browser.ts';
import type { RunningBrowser } from '../browser.ts';

/** In this order, each a little later: under a sheet, not to be used, and then answering. It writes down when. */
const PAGE = `<!doctype html><title>late</title>
<div id="sheet" style="position:fixed;inset:0;background:white"></div>
<button id="keep" disabled>Keep</button><p class="said">Said before</p>
<script>
  const keep = document.querySelector('#keep');
  const later = (work) => new Promise((resolve) => setTimeout(() => resolve(work()), 150));
  keep.onclick = () => later(() => document.body.insertAdjacentHTML('beforeend', '<p class="said">Kept</p>'));
  later(() => document.querySelector('#sheet').remove())
    .then(() => later(() => { keep.disabled = false; window.openAt = performance.now(); }));
</script>`;
const KEEP = { tap: { selector: 'button', text: 'Keep' }, answer: { selector: '.said' } };

let folder: string;
let site: CountedSite;
let browser: RunningBrowser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-rule-'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  site = await serveCounted(packFolder(folder), () => ({}));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true });
});

test('nothing is tapped before a finger could, and what stood there before is no answer', async () => {
  const page = await browser.newPage();
  await boardPilot(page, [KEEP]);
  await page.goto(site.address);
  const [times] = await walked(page);
  const openAt = await page.evaluate(() => Number(Reflect.get(window, 'openAt')));
  expect(times?.tapped).toBeGreaterThanOrEqual(openAt);
  // It answers 150 ms later at the soonest, by the page's own clock.
  expect((times?.answered ?? 0) - (times?.tapped ?? 0)).toBeGreaterThanOrEqual(149);
  expect(times?.taps).toBe(1);
  expect(await tapAndWait(page, KEEP)).toBeGreaterThanOrEqual(149);
  await expect.poll(() => page.locator('.said').count()).toBe(3);
  expect(site.asked.map(({ path }) => path)).toContain('/');
});
