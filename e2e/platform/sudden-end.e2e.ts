import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshProfile, launchBrowser } from '../browser.ts';
import type { Profile } from '../browser.ts';
import type { Site } from '../site.ts';
import { serveModule } from '../site.ts';
import { until } from '../until.ts';
import { openInPage } from './database-in-page.ts';
import { serveVault, vaultPage } from './vault-site.ts';

const KILLS = Number(process.env['CAIRN_KILLS'] ?? 3);

let site: Site;
let profile: Profile;

beforeAll(async () => {
  site = await serveVault();
  profile = freshProfile();
});

afterAll(async () => {
  profile.remove();
  await site.stop();
});

test(`what was said to be kept is there after ${KILLS} sudden ends in the middle of writing`, async () => {
  const acked: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const browser = await launchBrowser({ profile });
    const page = await vaultPage(browser, site);
    expect(await page.evaluate(() => cairn.opening())).toMatchObject({ type: 'ready', isNew: round === 0 });
    expect(await page.evaluate(() => cairn.texts())).toEqual(expect.arrayContaining(acked));
    await page.exposeFunction('acked', (text: string) => acked.push(text));
    await page.evaluate((name) => cairn.writeOn(name), `round ${round}:`);
    const wanted = acked.length + 20 + round * 7;
    await until(() => acked.length >= wanted);
    await browser.kill();
  }
  const browser = await launchBrowser({ profile });
  const page = await vaultPage(browser, site);
  const kept = await page.evaluate(() => cairn.texts());
  expect(kept).toEqual(expect.arrayContaining(acked));
  expect(new Set(kept).size).toBe(kept.length);
  for (let round = 0; round < KILLS; round += 1) {
    // Without a hole: what came later is never kept in place of what came before.
    const ofRound = kept.filter((text) => text.startsWith(`round ${round}:`));
    expect(ofRound.toSorted()).toEqual(ofRound.map((_, index) => `round ${round}: ${index}`).toSorted());
  }
  await browser.close();
});

test('the file is whole by its own check after each sudden end', async () => {
  const databases = await serveModule(join(import.meta.dirname, 'pages', 'database-page.ts'));
  const own = freshProfile();
  const key = new Uint8Array(32).fill(7);
  let acked = 0;
  for (let round = 0; round <= KILLS; round += 1) {
    const browser = await launchBrowser({ profile: own });
    const page = await browser.newPage();
    await page.goto(databases.address);
    const database = await openInPage({ page, storage: 'opfs', place: 'sudden', name: 'vault.db', key });
    await database.exec('CREATE TABLE IF NOT EXISTS win (n INTEGER PRIMARY KEY, text TEXT)');
    expect(await database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const [{ kept } = { kept: -1 }] = await database.all<{ kept: number }>(
      'SELECT count(*) AS kept FROM win',
    );
    expect(kept).toBeGreaterThanOrEqual(acked);
    acked = kept;
    const wanted = kept + 40 + round * 11;
    const write = async (): Promise<void> => {
      await database.run('INSERT INTO win (text) VALUES (?1)', ['a small win '.repeat(100)]);
      acked += 1;
    };
    // The last ones are cut off with the browser: nobody was told that they were kept.
    const writes = Array.from({ length: 400 }, () => write().catch(() => undefined));
    await until(() => acked >= wanted);
    await browser.kill();
    await Promise.all(writes);
  }
  own.remove();
  await databases.stop();
});
