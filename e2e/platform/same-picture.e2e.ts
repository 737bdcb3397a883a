/** One record, one picture: on every engine, and in whatever order its changes came. */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateLife } from '@cairn/content/life';
import type { EntityId, Instant, LocalDay, PrivateText, Win } from '@cairn/domain';
import type { PictureRecord } from '@cairn/picture';
import { openNodeDatabase } from '@cairn/store/node';
import { openVault } from '@cairn/vault';
import type { Clock } from '@cairn/vault';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { aWin } from '../journeys/a-record.ts';
import { serveModule } from '../site.ts';
import type { Site } from '../site.ts';
import { allDigests, digestsOf } from './picture-cases.ts';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const END_DAY = '2026-11-20' as LocalDay;

let site: Site;
beforeAll(async () => {
  site = await serveModule(join(import.meta.dirname, 'pages', 'digests-page.ts'));
});
afterAll(() => site.stop());

test('Chromium draws what Node draws', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(site.address);
    expect(await page.evaluate(() => window.digests())).toBe(allDigests());
  } finally {
    await browser.close();
  }
});

/** Opens a page in a Firefox that nobody drives, and waits until the page has gone to the address it was given. */
const toldByFirefox = async (firefox: string): Promise<string> => {
  const profile = mkdtempSync(join(tmpdir(), 'cairn-firefox-'));
  let hear = (_told: string): void => undefined;
  let fail = (_why: Error): void => undefined;
  const heard = new Promise<string>((resolve, reject) => {
    hear = resolve;
    fail = reject;
  });
  const ear = createServer((request, answer) => {
    const told = new URL(request.url ?? '/', 'http://localhost').searchParams.get('digests');
    answer.end('Thank you.');
    if (told !== null) hear(told);
  });
  await new Promise<void>((resolve) => ear.listen(0, '127.0.0.1', resolve));
  const { port } = ear.address() as AddressInfo;
  const address = `${site.address}/?report=${encodeURIComponent(`http://127.0.0.1:${port}/`)}`;
  const args = ['--headless', '--no-remote', '--profile', profile, address];
  const running = spawn(firefox, args, { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  const ended = new Promise((resolve) => running.once('exit', resolve));
  running.once('error', (error) => fail(error));
  try {
    return await heard;
  } finally {
    running.kill('SIGTERM');
    await ended;
    ear.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
};

test('Firefox draws what Node draws', async () => {
  if (FIREFOX === undefined) {
    process.stderr.write(
      'There is no Firefox on this machine, so the picture was compared on Node and Chromium alone.\n',
    );
    return;
  }
  expect(await toldByFirefox(FIREFOX)).toBe(allDigests());
});

const EVENING: Clock = {
  now: () => ({
    instant: Date.parse(`${END_DAY}T22:00:00Z`) as Instant,
    wall: { year: 2026, month: 11, day: 20, hour: 22, minute: 0 },
    zone: 'UTC',
  }),
};

/** A life of a year, as wins with their own ids and moments. */
const wins = (): Win[] =>
  [...generateLife({ seed: 'any order', wins: 400, endDay: END_DAY })]
    .filter((event) => event.type === 'win')
    .map((event, i) =>
      aWin(i, event.text, {
        ...{ area: event.area, localDay: event.localDay, big: event.big, text: event.text as PrivateText },
        at: (Date.parse(`${event.localDay}T00:00:00Z`) + i) as Instant,
        zone: 'UTC',
      }),
    );

/** The picture of a vault that was given the wins in these pieces, one after the other. */
const pictureOf = async (pieces: readonly (readonly Win[])[]): Promise<PictureRecord> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-any-order-'));
  try {
    const database = await openNodeDatabase({
      path: join(folder, 'vault.db'),
      key: new Uint8Array(32).fill(7),
    });
    const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
    const opened = await openVault({ database, clock: EVENING, random });
    if (!opened.ok) throw new Error(opened.error.type);
    for (const [i, piece] of pieces.entries()) {
      const input = { format: 'cairn-json', fileName: `piece ${i}`, wins: piece, checkIns: [], restDays: [] };
      const act = (i + 1).toString(16).padStart(32, '0') as EntityId;
      const done = await opened.value.act({ act, name: 'import-records', input });
      if (!done.ok) throw new Error(done.error.type);
    }
    const today = await opened.value.ask('today', {});
    await opened.value.close();
    if (!today.ok) throw new Error(today.error.type);
    return today.value.picture;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

test('in whatever order its changes came, one record is one picture', async () => {
  const all = wins();
  const backwards = all.toReversed();
  const mixed = all.toSorted((a, b) => Number(a.id.at(-1) ?? 0) - Number(b.id.at(-1) ?? 0));
  const thirds = [0, 1, 2].map((third) => mixed.filter((_, i) => i % 3 === third));
  const whole = digestsOf(await pictureOf([all]));
  expect(digestsOf(await pictureOf([backwards]))).toEqual(whole);
  expect(digestsOf(await pictureOf(thirds))).toEqual(whole);
  expect(digestsOf(await pictureOf([all.slice(0, -1)]))).not.toEqual(whole);
});
