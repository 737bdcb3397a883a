/** What a device keeps to sync, in the browser's own encrypted file: the same contract that the file in Node is held to. */

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceId } from '@cairn/changes';
import { createReplica, createStore, migrate } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { Instant } from '@cairn/domain';
import { replicaContract } from '../../packages/changes/src/sync/replica.suite.ts';
import { launchBrowser } from '../browser.ts';
import type { RunningBrowser } from '../browser.ts';
import { serveModule } from '../site.ts';
import type { Site } from '../site.ts';
import { openInPage } from './database-in-page.ts';

const DEVICE = 'a'.repeat(16) as DeviceId;
const NOW = Date.UTC(2026, 10, 27, 9) as Instant;

let site: Site;
let browser: RunningBrowser;
let page: Page;

beforeAll(async () => {
  site = await serveModule(join(import.meta.dirname, 'pages', 'database-page.ts'));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(site.address);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const open = new Map<unknown, { readonly database: Database; readonly place: string }>();
let places = 0;

const openReplica = async (place: string) => {
  const key = new Uint8Array(32).fill(5);
  const database = await openInPage({ page, storage: 'opfs', place, name: 'vault.db', key });
  expect((await migrate(database)).ok).toBe(true);
  const store = createStore({ database, device: DEVICE, now: () => NOW });
  const replica = createReplica(store, DEVICE);
  open.set(replica, { database, place });
  return replica;
};

describe('the replica in the page', () => {
  test.each(replicaContract)('$title', async ({ run }) => {
    await run({
      fresh: () => openReplica(`replica-${(places += 1)}`),
      again: async (replica) => {
        const known = open.get(replica);
        if (known === undefined) throw new Error('it is not open');
        await known.database.close();
        return openReplica(known.place);
      },
    });
  });
});
