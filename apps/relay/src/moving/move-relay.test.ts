/** A relay moves from its file to PostgreSQL: everything goes along, once, and what differs is noticed. */

import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { decodeBody, LIMITS, PULLED, PUSHED } from '@cairn/relay-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile, openStore } from '../process/open-store.ts';
import type { SqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import { aChunk, aDevice, ask, randomBytesOf } from '../testing/a-device.ts';
import type { Device } from '../testing/a-device.ts';
import { asking, aPostgres } from '../testing/postgres-server.ts';
import type { PostgresServer } from '../testing/postgres-server.ts';
import { aRelayHome } from '../testing/relay-process.ts';
import { bytes, knockOn, NOW, OTHER, VAULT } from '../testing/store-values.ts';
import { OF_RELAY, OF_VAULT } from './moved-tables.ts';
import { runMove } from './run-move.ts';

const home = aRelayHome();
const folders: string[] = [];
let server: PostgresServer;
beforeAll(async () => {
  server = await aPostgres();
}, 60_000);
afterAll(async () => {
  await home.remove();
  for (const folder of folders) rmSync(folder, { recursive: true });
  await server.remove();
});

const MAIN = join(import.meta.dirname, '..', 'process', 'main.ts');
const QUOTA = { bytes: 100_000_000, chunks: 10_000 };

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-move-'));
  folders.push(folder);
  return folder;
};

const fileIn = (folder: string): SqliteStore => {
  const opened = openFile({ folder, database: null });
  if (opened.type !== 'Opened') throw new Error(opened.type);
  return opened.store;
};

/** Something in every table. */
const filledFile = async (folder: string): Promise<SqliteStore> => {
  const store = fileIn(folder);
  await store.nonceSecret();
  await knockOn(store)();
  await knockOn(store)({ publicKey: bytes(32, 2) }, OTHER);
  for (const vault of [VAULT, OTHER])
    for (const fill of [1, 2, 3])
      await store.append(vault, { chunks: [[bytes(16, fill), 1, randomBytesOf(200)]], quota: QUOTA });
  const pulled = await store.pull(VAULT, { after: 0, most: 9, bytes: 9_000, hidden: false });
  if (pulled.type !== 'Pulled') throw new Error(pulled.type);
  const snapshot = bytes(16, 7);
  await store.beginSnapshot(VAULT, { snapshot, seq: 3, head: pulled.head, segments: 1, day: 20_000 });
  await store.putSegment(VAULT, { snapshot, index: 0, sealed: bytes(500, 1), quota: QUOTA });
  const committing = { snapshot, keyEpoch: 1, manifest: bytes(40, 2), eraseNow: false, day: 20_000 };
  await store.commitSnapshot(VAULT, { ...committing, quota: QUOTA });
  const note = bytes(LIMITS.shareSmall, 1);
  const share = { share: bytes(16, 5), sealed: bytes(300, 5), note, until: NOW + 7_200, views: 2, now: NOW };
  await store.keepShare(VAULT, share);
  await store.cheer({ share: share.share, sealed: note, now: NOW });
  await store.reminders.signingPair(() => ({ publicKey: 'öffentlich', privateKey: 'geheim' }));
  await store.reminders.keepReminders({
    ...{ vault: OTHER, device: bytes(16, 1), now: NOW, most: 2, sign: 'none', times: [NOW + 60, NOW + 120] },
    ...{ endpoint: 'https://push.example/1', p256dh: bytes(65, 4), auth: bytes(16, 5) },
  });
  await store.addInvite({ hash: bytes(32, 9), uses: 3 });
  const slot = { mailbox: bytes(16, 1), slot: 2, bytes: bytes(20, 2), now: NOW, until: NOW + 60, most: 9 };
  await store.putSlot(slot);
  return store;
};

/** By a relay that is asked to begin, and ends at once. */
const saidAtStart = (folder: string, url?: string): string => {
  const { PATH } = process.env;
  const env = { PATH, CAIRN_PORT: '0', CAIRN_RELAY_HOME: folder };
  const { status, stderr } = spawnSync(process.execPath, [MAIN], {
    ...{ encoding: 'utf8', env: url === undefined ? env : { ...env, CAIRN_DATABASE_URL: url } },
  });
  expect(status).toBe(1);
  return stderr;
};

const move = (folder: string, url: string, isLast = false) =>
  runMove({ folder, database: { url, connections: 1 }, isLast });

test('the tables that go along are those that there are, with every column', async () => {
  const folder = aFolder();
  await fileIn(folder).close();
  const database = new DatabaseSync(join(folder, 'relay.db'));
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const tables = [...OF_VAULT, ...OF_RELAY];
  expect(names.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort());
  for (const { name, columns } of tables) {
    const there = database.prepare('SELECT name FROM pragma_table_info(?)').all(name);
    expect([name, there.map((column) => column['name']).sort()]).toEqual([name, Object.keys(columns).sort()]);
  }
  database.close();
});

test('something of every table goes along, while the relay runs and when it has stopped', async () => {
  const folder = aFolder();
  const url = await server.database();
  const store = await filledFile(folder);
  expect((await move(folder, url)).lines[0]).toBe(
    '2 vaults: 2 copied, 0 were there already, 0 erased since.',
  );
  await store.append(OTHER, { chunks: [[bytes(16, 4), 1, bytes(9, 4)]], quota: QUOTA });
  expect(await move(folder, url, true)).toMatchObject({
    isDone: false,
    lines: [expect.stringContaining('still runs')],
  });
  // Nobody opens what is on its way.
  expect(await openStore({ folder, database: { url, connections: 1 } })).toEqual({ type: 'Moving' });
  expect(saidAtStart(folder, url)).toContain('--migrate --last');
  await store.close();
  const last = await move(folder, url, true);
  expect(last.lines[0]).toBe('2 vaults: 1 copied, 1 were there already, 0 erased since.');
  expect(last.isDone).toBe(true);
  expect(last.lines[1]?.slice(-64)).toBe(last.lines[2]?.slice(-64));
  for (const { name } of [...OF_VAULT, ...OF_RELAY])
    expect([name, await asking(url, `SELECT count(*) > 0 AS some FROM ${name}`)]).toEqual([
      name,
      [{ some: true }],
    ]);
  // And nobody the file any more.
  expect(openFile({ folder, database: null })).toEqual({ type: 'Moving' });
  expect(saidAtStart(folder)).toContain('has moved to PostgreSQL');
  const opened = await openStore({ folder, database: { url, connections: 1 } });
  if (opened.type !== 'Opened') throw new Error(opened.type);
  expect(await opened.store.openShare(bytes(16, 5), NOW)).toEqual(bytes(300, 5));
  expect(await opened.reminders.nextReminder()).toBe(NOW + 60);
  await opened.store.close();
  expect((await move(folder, url, true)).lines).toEqual([
    expect.stringContaining('has begun in this database'),
  ]);
});

test('one byte that is another on the other side is noticed, wherever it is, and mended', async () => {
  const folder = aFolder();
  const url = await server.database();
  await (await filledFile(folder)).close();
  await move(folder, url);
  const changes = [
    'UPDATE chunk SET sealed = set_byte(sealed, 7, get_byte(sealed, 7) # 1) WHERE seq = 2',
    'UPDATE segment SET sealed = set_byte(sealed, 499, 9)',
    'UPDATE snapshot SET is_swept = true',
    "UPDATE reminder SET endpoint = 'https://push.example/2'",
    'UPDATE share SET sealed = NULL',
    'DELETE FROM cheer',
    'UPDATE vault SET seq = seq + 1',
  ];
  const { openSource } = await import('./source.ts');
  const { openTarget } = await import('./target.ts');
  const { moveRelay } = await import('./move-relay.ts');
  const { connectPostgres } = await import('../store/postgres/connect.ts');
  for (const change of changes) {
    await asking(url, change);
    const opened = openSource({ path: join(folder, 'relay.db'), isAlone: false });
    if (opened.type !== 'Opened') throw new Error(opened.type);
    const postgres = connectPostgres({ url, connections: 1 });
    await postgres.withClient(async (client) => {
      const target = await openTarget(client);
      if (target.type !== 'Opened') throw new Error(target.type);
      // As a last pass that does not end: the move is not told to anybody.
      const kept = { ...target.target, open: async () => {} };
      const source = { ...opened.source, markMoved: () => {} };
      const moved = await moveRelay({ source, target: kept, isLast: true });
      expect([change, moved.copied > 0, moved.different]).toEqual([change, true, []]);
      expect(moved.digests?.target).toBe(moved.digests?.source);
    });
    await postgres.close();
    opened.source.close();
  }
});

test('what a relay erased between two passes is not there after the second', async () => {
  const folder = aFolder();
  const url = await server.database();
  const store = await filledFile(folder);
  await move(folder, url);
  await store.erase(VAULT);
  await knockOn(store)();
  await store.append(VAULT, { chunks: [[bytes(16, 9), 1, bytes(9, 9)]], quota: QUOTA });
  await store.erase(OTHER);
  expect((await move(folder, url)).lines[0]).toBe(
    '1 vaults: 1 copied, 0 were there already, 1 erased since.',
  );
  await store.close();
  expect((await move(folder, url, true)).isDone).toBe(true);
  expect(await asking(url, 'SELECT seq FROM chunk')).toEqual([{ seq: '1' }]);
  expect(await asking(url, 'SELECT FROM share_name UNION ALL SELECT FROM reminder')).toEqual([]);
});

const migrating = (folder: string, url: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [MAIN, '--migrate', ...args], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], CAIRN_RELAY_HOME: folder, CAIRN_DATABASE_URL: url },
  });

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** How far the chunks of the large vault are, which is not whole. */
const FAR = 'SELECT seq::int AS seq FROM moving WHERE digest IS NULL AND seq > 3';

test('killed in the middle of a vault it goes on there', async () => {
  const folder = aFolder();
  const url = await server.database();
  const store = await filledFile(folder);
  for (let batch = 0; batch < 20; batch += 1) {
    const chunks = Array.from({ length: 32 }, () => aChunk(32_000));
    await store.append(OTHER, { chunks, quota: QUOTA });
  }
  await store.close();
  const first = migrating(folder, url);
  let far: readonly unknown[] = [];
  while (far.length === 0 && first.exitCode === null) far = await asking(url, FAR).catch(() => []);
  first.kill('SIGKILL');
  if (first.signalCode === null) await ended(first);
  const [before] = await asking(url, FAR);
  expect(before).toEqual({ seq: expect.any(Number) });
  const { seq } = before as { readonly seq: number };
  const kept = `SELECT string_agg(chunk.xmin::text, ',' ORDER BY chunk.seq) AS rows FROM chunk
    JOIN moving USING (vault) WHERE moving.seq > 3 AND chunk.seq <= ${seq}`;
  const rows = await asking(url, kept);
  expect(await ended(migrating(folder, url))).toBe(0);
  // The rows that were there are the same ones: they were not written again.
  expect(await asking(url, kept)).toEqual(rows);
  expect(await ended(migrating(folder, url, '--last'))).toBe(0);
  expect(await asking(url, 'SELECT count(*)::int AS chunks FROM chunk')).toEqual([{ chunks: 6 + 20 * 32 }]);
}, 60_000);

const pulledBy = async (origin: string, device: Device) => {
  const { status, bytes: body } = await ask(origin, 'pull', { token: device.token(), query: 'after=0' });
  const said = decodeBody(PULLED, body);
  if (status !== 200 || !said.ok) throw new Error(String(status));
  return said.value;
};

test('devices of a relay that moved go on where they were, in the same session', async () => {
  const url = await server.database();
  const relay = await home.start();
  const device = aDevice(relay.origin);
  await device.register();
  const sent = [aChunk(), aChunk(), aChunk()];
  await device.push(...sent);
  expect(await ended(migrating(home.folder, url))).toBe(0);
  const late = aChunk();
  await device.push(late);
  await device.snapshot(await device.pull(), [randomBytesOf(400)]);
  const before = await device.pull();
  await relay.end('SIGTERM');
  expect(await ended(migrating(home.folder, url, '--last'))).toBe(0);
  await expect(home.start()).rejects.toThrow('has moved to PostgreSQL');
  const moved = await home.start({ CAIRN_DATABASE_URL: url });
  expect(await pulledBy(moved.origin, device)).toEqual(before);
  const again = await ask(moved.origin, 'push', {
    ...{ token: device.token(), body: { chunks: [late, ...sent, aChunk()] } },
  });
  const pushed = decodeBody(PUSHED, again.bytes);
  expect(pushed.ok && pushed.value.seqs).toEqual([4, 1, 2, 3, 5]);
  expect(pushed.ok && pushed.value.logEpoch).toEqual(before.logEpoch);
}, 60_000);
