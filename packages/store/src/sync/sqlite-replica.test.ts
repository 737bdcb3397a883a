/** The replica on a real encrypted file: the port's contract, and how the outbox fills beside it. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hlcParts, setChange } from '@cairn/changes';
import type { Change, DeviceId, Hlc } from '@cairn/changes';
import type { EntityId, Instant } from '@cairn/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replicaContract } from '../../../changes/src/sync/replica.suite.ts';
import type { Database } from '../database.ts';
import { openNodeDatabase } from '../node/node-database.ts';
import { migrate } from '../schema/migrate.ts';
import { createStore } from '../store.ts';
import type { Store } from '../store.ts';
import { beginSending, endSending, isSending } from './sending.ts';
import { createReplica } from './sqlite-replica.ts';

const DEVICE = 'a'.repeat(16) as DeviceId;
const NOW = Date.UTC(2026, 10, 27, 9) as Instant;

let folder = '';
const open = new Map<unknown, { readonly database: Database; readonly path: string }>();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-replica-'));
});

afterEach(async () => {
  for (const { database } of open.values()) await database.close();
  open.clear();
  await rm(folder, { recursive: true });
});

const openStore = async (path: string): Promise<{ store: Store; database: Database }> => {
  const database = await openNodeDatabase({ path, key: new Uint8Array(32).fill(5) });
  await migrate(database);
  return { store: createStore({ database, device: DEVICE, now: () => NOW }), database };
};

const openReplica = async (path: string) => {
  const { store, database } = await openStore(path);
  const replica = createReplica(store, DEVICE);
  open.set(replica, { database, path });
  return replica;
};

describe('the contract of the port', () => {
  test.each(replicaContract)('$title', async ({ run }) => {
    await run({
      fresh: () => openReplica(join(folder, `vault-${open.size}.db`)),
      again: async (replica) => {
        const known = open.get(replica);
        if (known === undefined) throw new Error('it is not open');
        open.delete(replica);
        await known.database.close();
        return openReplica(known.path);
      },
    });
  });
});

describe('the outbox', () => {
  let store: Store;
  let database: Database;
  const ID = '1'.repeat(32) as EntityId;

  beforeEach(async () => {
    ({ store, database } = await openStore(join(folder, 'vault.db')));
    open.set(store, { database, path: '' });
  });

  const keeps = (text: string, id = ID): Promise<Change> =>
    store.write(async (write) => {
      const change = setChange({ id, entity: 'win', hlc: await write.newStamp() }, { text, day: 20_000 });
      await write.apply(change);
      return change;
    });

  const outbox = () => createReplica(store, DEVICE).change((kept) => kept.outbox(100));

  const sends = (): Promise<void> => store.write((write) => beginSending(write.database));

  test('stays empty while sync is off', async () => {
    await keeps('made the bed');
    expect(await outbox()).toEqual([]);
  });

  test('has what was done since sync is on, in order, in the transaction that keeps it', async () => {
    await sends();
    const first = await keeps('made the bed');
    const second = await keeps('opened one letter');
    expect((await outbox()).map(({ change }) => change)).toEqual([first, second]);
    const broken = store.write(async (write) => {
      await write.apply({ ...first, hlc: await write.newStamp() });
      throw new Error('the disk is full');
    });
    await expect(broken).rejects.toThrow('full');
    expect(await outbox()).toHaveLength(2);
  });

  test('names the import that brought a change', async () => {
    await sends();
    const batch = '7'.repeat(32) as EntityId;
    const brought = await store.write(async (write) => {
      const change = setChange({ id: ID, entity: 'win', hlc: await write.newStamp() }, { text: 'long ago' });
      await write.applyAll([change], batch);
      return change;
    });
    expect(await outbox()).toEqual([{ n: 1, change: brought, batch }]);
  });

  test('never has what came from elsewhere', async () => {
    await sends();
    const theirs = setChange({ id: ID, entity: 'win', hlc: '0'.repeat(32) as Hlc }, { text: 'theirs' });
    await createReplica(store, DEVICE).change((kept) => kept.merge([theirs]));
    expect(await database.all('SELECT text FROM win')).toEqual([{ text: 'theirs' }]);
    expect(await outbox()).toEqual([]);
  });

  test('has a wording that going on to write put in the trash', async () => {
    await sends();
    const page = { id: ID, entity: 'entry' };
    const at = (n: number, device: string): Hlc =>
      `${n.toString(16).padStart(12, '0')}0000${device.repeat(16)}` as Hlc;
    await createReplica(store, DEVICE).change(async (kept) => {
      await kept.merge([setChange({ ...page, hlc: at(5, 'b') }, { text: 'theirs, half', day: 20_000 })]);
      await kept.merge([setChange({ ...page, hlc: at(6, 'c') }, { text: 'another', day: 20_000 })]);
    });
    await store.write((write) =>
      write.apply(setChange({ ...page, hlc: at(9, 'a') }, { text: 'mine' }, at(5, 'b'))),
    );
    const said = (await outbox()).map(({ change }) => [change.entity, change.kind === 'set' && change.set]);
    expect(said).toContainEqual(['wording', { trashed: true }]);
    expect(said[0]).toEqual(['entry', { text: 'mine' }]);
  });

  test('is gone with sync, and every record stays', async () => {
    await sends();
    await keeps('made the bed');
    await store.write((write) => endSending(write.database));
    expect(await store.read(isSending)).toBe(false);
    expect(await outbox()).toEqual([]);
    await keeps('opened one letter', '2'.repeat(32) as EntityId);
    expect(await outbox()).toEqual([]);
    expect(await database.all('SELECT text FROM win ORDER BY id')).toHaveLength(2);
  });

  test('the clock follows others, and never more than ten minutes', async () => {
    const stamp = (ms: number): Hlc => `${ms.toString(16).padStart(12, '0')}0003${'b'.repeat(16)}` as Hlc;
    const near = setChange({ id: ID, entity: 'win', hlc: stamp(NOW + 599_000) }, { text: 'near' });
    const far = setChange({ id: ID, entity: 'win', hlc: stamp(NOW + 601_000) }, { note: 'far' });
    await createReplica(store, DEVICE).change((kept) => kept.merge([far, near]));
    const next = await store.write((write) => write.newStamp());
    expect(hlcParts(next)).toEqual({ ms: NOW + 599_000, counter: 4, device: DEVICE });
  });
});
