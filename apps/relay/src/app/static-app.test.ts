import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hono } from 'hono';
import { createStaticApp } from './static-app.ts';

const PAGE = '<!doctype html><title>Cairn</title>';
const SCRIPT = 'export const greeting = "good to see you";\n'.repeat(20);

let root: string;
let app: Hono;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'cairn-static-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'sw.js'), 'self.onfetch = null;');
  writeFileSync(join(root, 'assets', 'index-a1B2c3D4.js'), SCRIPT);
  app = createStaticApp({ root });
});

afterAll(() => rmSync(root, { recursive: true }));

test('answers a screen with the page, and keeps asking for its newest form', async () => {
  for (const path of ['/', '/look-back', '/?do']) {
    const answer = await app.request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    expect(await answer.text()).toBe(PAGE);
  }
});

test('lets browsers keep hashed files for ever, and nothing else', async () => {
  const hashed = await app.request('/assets/index-a1B2c3D4.js');
  expect(hashed.headers.get('Cache-Control')).toContain('immutable');
  const worker = await app.request('/sw.js');
  expect(worker.headers.get('Cache-Control')).toBe('no-cache');
});

test('a file that is gone is said to be gone, never answered with the page', async () => {
  for (const path of ['/assets/index-00000000.js', '/assets/old', '/secret.txt', '/../package.json']) {
    expect((await app.request(path)).status).toBe(404);
  }
});

test('packs by what the browser takes, and says so', async () => {
  const path = '/assets/index-a1B2c3D4.js';
  const packed = async (accept: string): Promise<[string | null, Buffer]> => {
    const answer = await app.request(path, { headers: { 'Accept-Encoding': accept } });
    return [answer.headers.get('Content-Encoding'), Buffer.from(await answer.arrayBuffer())];
  };
  const [br, brBytes] = await packed('gzip, deflate, br');
  expect([br, brotliDecompressSync(brBytes).toString()]).toEqual(['br', SCRIPT]);
  const [gz, gzBytes] = await packed('gzip, br;q=0');
  expect([gz, gunzipSync(gzBytes).toString()]).toEqual(['gzip', SCRIPT]);
  const [none, plain] = await packed('identity');
  expect([none, plain.toString()]).toEqual([null, SCRIPT]);
});

test('every answer forbids foreign scripts, frames and origins', async () => {
  for (const path of ['/', '/healthz', '/nothing.here', '/assets/index-a1B2c3D4.js']) {
    const { headers } = await app.request(path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  }
});

test('an operator may add origins, and a wrong setting stops the start', async () => {
  const open = createStaticApp({ root, connectSrc: 'https://relay.example wss://relay.example' });
  const policy = (await open.request('/')).headers.get('Content-Security-Policy');
  expect(policy).toContain("connect-src 'self' https://relay.example wss://relay.example;");
  for (const connectSrc of [
    '*',
    "https://a.example; script-src 'unsafe-inline'",
    'javascript:alert(1)',
    'a.example',
  ]) {
    expect(() => createStaticApp({ root, connectSrc })).toThrow('CAIRN_CONNECT_SRC');
  }
});

test('where origins are added, the page’s own policy names them too, and the service worker is another one', async () => {
  const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'; base-uri 'none'" />`;
  const folder = mkdtempSync(join(tmpdir(), 'cairn-opened-'));
  writeFileSync(join(folder, 'index.html'), POLICY);
  writeFileSync(join(folder, 'sw.js'), 'self.onfetch = null;');
  const served = async (path: string, connectSrc?: string): Promise<string> =>
    (await createStaticApp({ root: folder, connectSrc }).request(path)).text();
  expect(await served('/')).toBe(POLICY);
  expect(await served('/sw.js')).toBe('self.onfetch = null;');
  const origins = 'http://localhost:11434 https://model.example';
  expect(await served('/paths', origins)).toContain(`connect-src 'self' ${origins}; base-uri`);
  const worker = await served('/sw.js', origins);
  expect(worker).toContain('self.onfetch = null;');
  expect(worker).not.toBe(await served('/sw.js', 'https://model.example'));
  rmSync(folder, { recursive: true });
});

test('shared words that reach the server are not read: the page opens instead', async () => {
  const body = new FormData();
  body.set('text', 'made soup');
  const answer = await app.request('/share', { method: 'POST', body });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Location')).toBe('/');
});

test('what a built page has inline is allowed by its digest, in its own directive, and nothing else is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-static-'));
  const script = `'sha256-${'A'.repeat(43)}='`;
  const style = `'sha256-${'B'.repeat(43)}='`;
  const policy = `script-src 'self' ${script} 'unsafe-inline' https://a.example; style-src 'self' ${style}`;
  writeFileSync(
    join(folder, 'index.html'),
    `<meta http-equiv="Content-Security-Policy"\n content="${policy}" />`,
  );
  const answer = await createStaticApp({ root: folder }).request('/');
  rmSync(folder, { recursive: true });
  const sent = answer.headers.get('Content-Security-Policy')?.split('; ') ?? [];
  expect(sent).toContain(`script-src 'self' ${script} 'wasm-unsafe-eval'`);
  expect(sent).toContain(`style-src 'self' ${style}`);
});
