/** The relay's disk and memory after a whole session hold no word that a device sealed, and no token either. */

import { createCipheriv, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes, PushedChunk } from '@cairn/relay-api';
import { afterAll, expect, test } from 'vitest';
import { aDevice, randomBytesOf } from '../testing/a-device.ts';
import { memoryRegions } from '../testing/memory-of.ts';
import { aRelayHome } from '../testing/relay-process.ts';
import { createWordFinder } from '../testing/word-finder.ts';

const home = aRelayHome();
afterAll(() => home.remove());

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const WORDS = Array.from({ length: 1_000 }, () =>
  [...randomBytes(12)].map((byte) => LETTERS[byte % LETTERS.length]).join(''),
);

/** As text in memory may lie: a byte a letter, or two. */
const bothForms = (word: string): readonly Buffer[] => [Buffer.from(word), Buffer.from(word, 'utf16le')];

test('1,000 planted words are nowhere', async () => {
  const relay = await home.start();
  const key = randomBytes(32);
  const seal = (text: string, padding: number): Bytes => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
    const plain = Buffer.alloc(Math.max(Buffer.byteLength(text), padding));
    plain.write(text);
    return new Uint8Array(Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  };
  const device = aDevice(relay.origin);
  await device.register();
  const sealed: Bytes[] = [];
  for (let first = 0; first < WORDS.length; first += 10) {
    const chunks = WORDS.slice(first, first + 10).map((word, index): PushedChunk => {
      const bytes = seal(`made soup with ${word}`, 2 ** (index % 12));
      sealed.push(bytes);
      return [randomBytesOf(16), 1, bytes];
    });
    await device.push(...chunks);
  }
  const last = await device.pull('after=500');
  await device.snapshot({ seq: last.seq, head: last.head }, [seal(WORDS.join(' '), 60_000)]);
  await device.pull('after=0&hidden=1');
  await device.begin();

  // What has to be found, so that finding nothing means something.
  const controls = sealed.slice(-100).map((bytes) => Buffer.from(bytes.subarray(0, 20)));
  const isControl = new Set(controls.map((bytes) => bytes.toString('hex')));
  const find = createWordFinder([...WORDS.flatMap(bothForms), Buffer.from(device.token()), ...controls]);
  const onDisk = readdirSync(home.folder).flatMap((name) => find(readFileSync(join(home.folder, name))));
  expect(onDisk.filter((one) => !isControl.has(one))).toEqual([]);
  expect(onDisk.length).toBeGreaterThan(0);

  const inMemory = Array.from(memoryRegions(relay.pid), find).flat();
  const token = Buffer.from(device.token()).toString('hex');
  expect(inMemory.filter((one) => one !== token && !isControl.has(one))).toEqual([]);
  expect(inMemory.some((one) => isControl.has(one))).toBe(true);
}, 120_000);

test('what is erased is overwritten on the disk', async () => {
  const relay = await home.start();
  const device = aDevice(relay.origin);
  await device.register();
  const sealed = randomBytesOf(3_000);
  await device.push([randomBytesOf(16), 1, sealed]);
  const found = (): number => {
    const find = createWordFinder([Buffer.from(sealed.subarray(100, 124)), Buffer.from(device.publicKey)]);
    return readdirSync(home.folder).flatMap((name) => find(readFileSync(join(home.folder, name)))).length;
  };
  expect(found()).toBeGreaterThanOrEqual(2);
  await device.ask('erase');
  expect(found()).toBe(0);
});
