/** The server of both apps: what it sends, what it counts, whose headers it has. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { headersFrom, lineOf, packFolder, serveCounted } from './static-site.ts';

const root = mkdtempSync(join(tmpdir(), 'cairn-static-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SCRIPT = 'export const one = 1;\n'.repeat(200);
mkdirSync(join(root, 'js'));
writeFileSync(join(root, 'index.html'), `<!doctype html>${'<p>Nothing is here.</p>'.repeat(20)}`);
writeFileSync(join(root, 'js', 'app.Ab12Cd34.chunk.js'), SCRIPT);
writeFileSync(join(root, 'js', 'app.Ab12Cd34.chunk.js.map'), '{}');
writeFileSync(join(root, 'tiny.woff2'), 'x');

const files = packFolder(root);

test('sends a file packed where that makes it smaller, and counts what went over the line', async () => {
  const site = await serveCounted(files, () => ({}));
  const script = await fetch(`${site.address}/js/app.Ab12Cd34.chunk.js`);
  expect(await script.text()).toBe(SCRIPT);
  const sent = files.get('/js/app.Ab12Cd34.chunk.js');
  expect(gunzipSync(sent?.body ?? '').toString()).toBe(SCRIPT);
  expect(script.headers.get('Content-Encoding')).toBe('gzip');
  expect(script.headers.get('Cache-Control')).toMatch(/immutable/);
  const font = await fetch(`${site.address}/tiny.woff2`);
  expect(font.headers.get('Content-Encoding')).toBe(null);
  expect(font.headers.get('Cache-Control')).toBe('no-cache');
  const line = lineOf(site.asked);
  expect(line).toMatchObject({ requests: 2, of: { JavaScript: sent?.body.byteLength, fonts: 1, CSS: 0 } });
  expect(line.bytes).toBe((sent?.body.byteLength ?? 0) + 1);
  await site.stop();
});

test('answers a navigation with the page, and what is no file with nothing', async () => {
  const site = await serveCounted(files, () => ({}));
  // fetch() has a mode of its own.
  const statusOf = (path: string, mode: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      get(site.address + path, { headers: { 'Sec-Fetch-Mode': mode } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
  expect(await statusOf('/budget', 'navigate')).toBe(200);
  // A service worker keeps the page by this address.
  expect(await statusOf('/', 'cors')).toBe(200);
  expect(await statusOf('/account/needs-bootstrap', 'cors')).toBe(404);
  expect(await statusOf('/js/app.Ab12Cd34.chunk.js.map', 'cors')).toBe(404);
  await site.stop();
});

test('leaves out what was asked for after the moment', () => {
  const asked = [
    { path: '/a.js', bytes: 10, at: 100 },
    { path: '/b.wasm', bytes: 20, at: 101 },
  ];
  expect(lineOf(asked, 100)).toMatchObject({ requests: 1, bytes: 10, of: { JavaScript: 10, wasm: 0 } });
});

test('reads the headers that come with a build, each for its paths', () => {
  const headersOf = headersFrom(
    '/*\n  Cross-Origin-Opener-Policy: same-origin\n  Content-Security-Policy: default-src blob:;\n\n/*.wasm\n  X-One: 1\n',
  );
  expect(headersOf('/index.html')).toEqual({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Content-Security-Policy': 'default-src blob:;',
  });
  expect(headersOf('/sql-wasm.wasm')).toMatchObject({ 'X-One': '1' });
  expect(headersOf('/sql-wasmwasm')).not.toHaveProperty('X-One');
});
