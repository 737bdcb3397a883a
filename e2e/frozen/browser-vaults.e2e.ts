/** Every browser vault ever released opens: here by its 24 words, in a browser that has never seen it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveRecoveryKey, unwrapKey } from '@cairn/crypto';
import { parsePhrase } from '@cairn/crypto/phrase';
import { openNodeDatabase } from '@cairn/store/node';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { launchBrowser } from '../browser.ts';
import type { Site } from '../site.ts';
import { bystanderPage, FIXTURES, layDownFiles, openFrozen, serveFrozen } from './frozen-site.ts';

interface Records {
  readonly wins: readonly unknown[];
  readonly checkIns: readonly unknown[];
  readonly restDays: readonly unknown[];
  /** From 0.4.0 on. */
  readonly entries?: readonly unknown[];
  readonly wordings?: readonly unknown[];
}

interface Expected {
  readonly pages: readonly Records[];
  readonly settings: unknown;
  readonly words: { readonly value: { readonly words: readonly string[] } };
}

let site: Site;

beforeAll(async () => {
  site = await serveFrozen();
});

afterAll(async () => {
  await site.stop();
});

const versions = readdirSync(FIXTURES);

const expectedOf = (version: string): Expected =>
  JSON.parse(readFileSync(join(FIXTURES, version, 'expected.json'), 'utf8')) as Expected;

/** How records fall into pages, and what more there is of a record, is a later release's own. */
const recordsIn = (pages: readonly Records[]): Records => ({
  wins: pages.flatMap(({ wins }) => wins),
  checkIns: pages.flatMap(({ checkIns }) => checkIns),
  restDays: pages.flatMap(({ restDays }) => restDays),
  entries: pages.flatMap(({ entries = [] }) => entries),
  wordings: pages.flatMap(({ wordings = [] }) => wordings),
});

const filesOf = (version: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(FIXTURES, version))
      .filter((name) => name !== 'expected.json')
      .map((name) => [name, readFileSync(join(FIXTURES, version, name)).toString('base64')]),
  );

test('there is a vault for the first release on', () => {
  expect(versions).toContain('0.1.0');
});

test.each(versions)('the browser vault of %s opens by its words, whole', async (version) => {
  const { pages, settings, words } = expectedOf(version);
  // One that has seen no vault before, whichever stood here last.
  const browser = await launchBrowser();
  const page = await bystanderPage(browser, site);
  await layDownFiles(page, filesOf(version));
  await openFrozen(page, site);
  expect(await page.evaluate(() => globalThis.frozen.opening())).toEqual({ type: 'keys-gone' });
  const phrase = words.value.words.join(' ');
  expect(await page.evaluate((said) => globalThis.frozen.openWithWords(said), phrase)).toBe(true);
  expect(recordsIn(await page.evaluate(() => globalThis.frozen.all()))).toMatchObject({
    ...recordsIn(pages),
  });
  expect(await page.evaluate(() => globalThis.frozen.settings())).toMatchObject({ ...(settings as object) });
  await browser.close();
});

test.each(versions)('the browser vault of %s is an ordinary file that Node opens too', async (version) => {
  const { pages, words } = expectedOf(version);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-frozen-'));
  for (const name of Object.keys(filesOf(version)))
    copyFileSync(join(FIXTURES, version, name), join(folder, name));
  const secret = parsePhrase(words.value.words.join(' '));
  if (!secret.ok) throw new Error(secret.error.type);
  const sealed = /"sealedKey":"([0-9a-f]+)"/.exec(readFileSync(join(folder, 'keys.json'), 'utf8'))?.[1] ?? '';
  const key = unwrapKey(Buffer.from(sealed, 'hex'), {
    context: 'recovery',
    key: deriveRecoveryKey(secret.value),
  });
  if (!key.ok) throw new Error(key.error.type);
  const database = await openNodeDatabase({ path: join(folder, 'vault-1.db'), key: key.value });
  const [count] = await database.all<{ wins: number }>('SELECT count(*) AS wins FROM win');
  expect(count?.wins).toBe(pages.flatMap(({ wins }) => wins).length);
  await database.close();
  rmSync(folder, { recursive: true });
});
