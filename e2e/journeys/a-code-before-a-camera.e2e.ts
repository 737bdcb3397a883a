/** The code of a new device, read by a machine from what a screen shows: as it is, and through the camera of the other device. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { goTo } from './acts.ts';
import { PHONE } from './start-cairn.ts';
import { aRelayWithCairn, openAt, openDevices, turnSyncOn } from './sync-acts.ts';

const PATIENCE = 60_000;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes for each point, in base64. */
  readonly points: string;
}

const readCode = ({ width, height, points }: Picture): string | null => {
  try {
    return decodeQR(
      { width, height, data: Uint8Array.from(Buffer.from(points, 'base64')) },
      { timeLimit: 2_000 },
    );
  } catch {
    return null;
  }
};

/** Of a screenshot, in points. */
const pointsOf = (page: Page, png: Buffer): Promise<Picture> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const { width, height } = picture;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(picture, 0, 0);
    const data = canvas?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    let text = '';
    for (let at = 0; at < data.length; at += 0x8000)
      text += String.fromCharCode(...data.subarray(at, at + 0x8000));
    return { width, height, points: btoa(text) };
  }, png.toString('base64'));

/** What a phone's browser has and Debian's Chromium has not: it reads codes. Here it asks a reader of another hand. */
const withDetector = async (page: Page): Promise<void> => {
  await page.exposeFunction('readCode', readCode);
  await page.addInitScript(() => {
    const known = globalThis as unknown as { readCode(picture: Picture): Promise<string | null> };
    Object.assign(globalThis, {
      BarcodeDetector: class {
        static async getSupportedFormats(): Promise<string[]> {
          return ['qr_code'];
        }
        detect = async (video: HTMLVideoElement): Promise<{ rawValue: string }[]> => {
          const [width, height] = [video.videoWidth, video.videoHeight];
          const canvas = new OffscreenCanvas(width, height).getContext('2d');
          canvas?.drawImage(video, 0, 0);
          const data = canvas?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
          let points = '';
          for (let at = 0; at < data.length; at += 0x8000)
            points += String.fromCharCode(...data.subarray(at, at + 0x8000));
          const rawValue = await known.readCode({ width, height, points: btoa(points) });
          return rawValue === null ? [] : [{ rawValue }];
        };
      },
    });
  });
};

const open = async (origin: string, args: readonly string[] = []): Promise<Page> => {
  const browser = await launchBrowser({ args: ['--hide-scrollbars', ...args] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewportSize(PHONE);
  await withDetector(page);
  return openAt(page, origin);
};

const digitsOn = async (page: Page): Promise<string> =>
  (await page.getByText(/^\d(, \d){5}$/).textContent()) ?? '';

test('a machine reads the picture of a code by day and by night, and the camera of the other device reads it too', async () => {
  const { relay } = await aRelayWithCairn();
  const young = await open(relay.origin);
  await goTo(young, 'Settings');
  await young.evaluate(() => void (location.hash = '#/settings/devices/new'));
  await young.getByRole('button', { name: 'Show a code' }).click();
  const code = (await young.getByText(/^cairn-pair:1:/).textContent()) ?? '';
  const picture = young.getByRole('img', { name: /The code of this device as a picture/ });
  const link = `${relay.origin}/#/settings/devices/add?pair=${code}`;
  for (const colorScheme of ['light', 'dark'] as const) {
    await young.emulateMedia({ colorScheme });
    expect(readCode(await pointsOf(young, await picture.screenshot()))).toBe(link);
  }

  // What the camera of the other one sees: that screen, as it is.
  const folder = mkdtempSync(join(tmpdir(), 'cairn-camera-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await young.setViewportSize({ width: 640, height: 480 });
  await picture.evaluate((svg) => svg.scrollIntoView({ block: 'center' }));
  const film = join(folder, 'seen.mjpeg');
  writeFileSync(film, await young.screenshot({ type: 'jpeg', quality: 90 }));
  const old = await open(relay.origin, [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  await turnSyncOn(old);
  await openDevices(old);
  await old.evaluate(() => void (location.hash = '#/settings/devices/add'));
  await old.getByRole('button', { name: 'Scan with the camera' }).click();
  await expect.poll(() => digitsOn(old)).toBe(await digitsOn(young));
  // Read once: it looks no longer.
  await expect.poll(() => old.locator('video').count()).toBe(0);
});
