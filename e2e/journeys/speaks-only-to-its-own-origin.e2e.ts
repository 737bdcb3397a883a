import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { aLife } from './a-record.ts';
import { bringIn, goTo, goToStones, keep, savedFile } from './acts.ts';
import { foreignRequests, startCairn } from './start-cairn.ts';
import { tour } from './tour.ts';

/** Stands where the internet would be: whatever leaves the machine comes here, is written down, and is refused. */
const standInForTheInternet = async (): Promise<{
  port: number;
  asked: string[];
  close(): Promise<void>;
}> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Not here\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
};

/** What this browser asks for on its own account; the page has no part in it. */
const isBrowsersOwn = (url: string): boolean => /\b(google|gstatic|googleapis|gvt1)\.com\b/.test(url);

test('a long visit asks nothing of anybody else: not the page, not its workers, not the service worker', async () => {
  const internet = await standInForTheInternet();
  const browser = await launchBrowser({ args: [`--proxy-server=http://127.0.0.1:${internet.port}`] });
  const cairn = await startCairn(browser, await builtApp());
  const page = await cairn.open();
  await keep(page, 'opened the window');
  await bringIn(page, 'life.json', await aLife(12));
  await goToStones(page);
  await page.locator('article button').first().click();
  await page.getByRole('button', { name: 'To the trash' }).click();
  await page.getByText('In the trash.').waitFor();
  for (const stop of await tour(page, { filled: true })) await stop.go();
  await goTo(page, 'Settings');
  await savedFile(page, () => page.getByRole('button', { name: 'Save everything as a file' }).click());
  await page.getByRole('button', { name: 'Look at a made-up life' }).click();
  await page.getByText('This is a made-up life.').waitFor({ timeout: 60_000 });
  expect(foreignRequests(cairn)).toEqual([]);
  expect(cairn.requests.length).toBeGreaterThan(10);
  expect(cairn.complaints).toEqual([]);

  // The stand-in hears what goes elsewhere, or all this would prove nothing; and the policy stops the page before that.
  await page.goto('http://elsewhere.example/').catch(() => undefined);
  expect(internet.asked.filter((url) => !isBrowsersOwn(url))).toEqual(['http://elsewhere.example/']);
  await cairn.stop();
  await browser.close();
  await internet.close();
});

test('the policy of the page forbids what was not built into it', async () => {
  const browser = await launchBrowser();
  const cairn = await startCairn(browser, await builtApp());
  const answer = await cairn.page.goto(cairn.address);
  const header = (await answer?.headerValue('content-security-policy')) ?? '';
  await cairn.open();
  const { page } = cairn;
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  for (const policy of [header, meta ?? '']) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/]+=')+ 'wasm-unsafe-eval';/);
    expect(policy).toMatch(/style-src 'self'( 'sha256-[\w+/]+=')+;/);
    expect(policy).toMatch(/connect-src 'self'(;|$)/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  }
  const broken = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
      ),
  );
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'x:';
    image.setAttribute('onerror', 'globalThis.ranInline = true');
    document.body.append(image);
    const fetched = await fetch('https://elsewhere.example/').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { fetched, inline: 'ranInline' in globalThis };
  });
  expect(ran).toEqual({ fetched: false, inline: false });
  expect(await broken).toMatch(/script-src|connect-src|img-src/);
  expect(cairn.complaints.length).toBeGreaterThan(0);
  expect(cairn.complaints.every((complaint) => /Content[ -]Security[ -]Policy/.test(complaint))).toBe(true);
  await cairn.stop();
  await browser.close();
});
