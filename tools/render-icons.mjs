/** Renders the app's PNG icons from apps/web/public/icons/cairn.svg with the Chromium that tests use. Run by hand. */

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { ensureNode } from './node-guard.mjs';

ensureNode();

const icons = join(dirname(dirname(fileURLToPath(import.meta.url))), 'apps', 'web', 'public', 'icons');
const drawing = readFileSync(join(icons, 'cairn.svg'), 'utf8');
/** Systems cut their own shape: no round corners of ours, and for a mask everything that counts within the inner 80 %. */
const square = drawing.replace('rx="112"', 'rx="0"');
const masked = square
  .replace('viewBox="0 0 512 512"', 'viewBox="-44 -44 600 600"')
  .replace(' clip-path="url(#tile)"', '');

const WANTED = [
  { file: 'cairn-192.png', size: 192, svg: drawing },
  { file: 'cairn-512.png', size: 512, svg: drawing },
  { file: 'cairn-maskable-512.png', size: 512, svg: masked },
  { file: 'apple-touch-180.png', size: 180, svg: square },
];

const executablePath = findBrowser();
if (executablePath === null) throw new Error('No Chromium here: set CAIRN_CHROMIUM to its path');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { file, size, svg } of WANTED) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `);
  await page.setContent(`<body style="margin:0;background:transparent">${sized}</body>`);
  writeFileSync(join(icons, file), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
