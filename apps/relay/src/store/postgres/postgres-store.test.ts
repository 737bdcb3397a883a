import { afterAll, beforeAll, expect, test } from 'vitest';
import { asking, aPostgres } from '../../testing/postgres-server.ts';
import type { PostgresServer } from '../../testing/postgres-server.ts';
import { bytes, knockOn, VAULT } from '../../testing/store-values.ts';
import { describeReminderStore } from '../../reminders/reminder-store.suite.ts';
import { describeShareStore } from '../share-store.suite.ts';
import { describeRelayStore } from '../relay-store.suite.ts';
import type { RelayStore } from '../relay-store.ts';
import { SCHEMA, TABLES } from './migrations.ts';
import type { PostgresStore } from './open-postgres-store.ts';
import { openPostgresStore } from './open-postgres-store.ts';

let server: PostgresServer;
let kept = '';

beforeAll(async () => {
  server = await aPostgres();
  kept = await server.database();
}, 60_000);
afterAll(() => server.remove());

const openAt = async (url: string): Promise<PostgresStore> => {
  const opened = await openPostgresStore({ url, connections: 10 });
  if (opened.type !== 'Opened') throw new Error(opened.type);
  return opened.store;
};

let shared: PostgresStore | null = null;
afterAll(() => shared?.close());

/** Emptied and not made anew: a schema has many tables. */
const emptied = async (): Promise<PostgresStore> => {
  shared ??= await openAt(kept);
  const names = [...TABLES.map(({ name }) => name), 'relay', 'invite', 'signing_pair'];
  await asking(kept, names.map((name) => `DELETE FROM ${name}`).join(';'));
  return { ...shared, close: async () => {} };
};
describeRelayStore('postgres', emptied);
describeShareStore('postgres', emptied);
describeReminderStore('postgres', emptied);

const ALL = { after: 0, most: 500, bytes: 1_000_000, hidden: false };
const QUOTA = { bytes: 1_000_000, chunks: 1_000 };

test('many nodes that begin at once have one schema and one secret', async () => {
  const url = await server.database();
  const stores = await Promise.all(Array.from({ length: 4 }, () => openAt(url)));
  const secrets = await Promise.all(stores.map((store) => store.nonceSecret()));
  for (const secret of secrets) expect(secret).toEqual(secrets[0]);
  expect(await asking(url, 'SELECT steps FROM relay_schema')).toEqual([{ steps: SCHEMA }]);
  await Promise.all(stores.map((store) => store.close()));
});

test('data from a newer relay are left alone', async () => {
  const url = await server.database();
  await (await openAt(url)).close();
  await asking(url, `UPDATE relay_schema SET steps = ${SCHEMA + 1}`);
  expect(await openPostgresStore({ url, connections: 2 })).toEqual({ type: 'NewerSchema' });
  expect(await asking(url, 'SELECT steps FROM relay_schema')).toEqual([{ steps: SCHEMA + 1 }]);
});

test('chunks that come to four nodes at once, each to all of them, have one seq', async () => {
  const url = await server.database();
  const stores = await Promise.all(Array.from({ length: 4 }, () => openAt(url)));
  const [first] = stores;
  if (first === undefined) throw new Error('no store');
  await knockOn(first)();
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      stores.map((store) =>
        store.append(VAULT, { chunks: [[bytes(16, index), 1, bytes(9, index)]], quota: QUOTA }),
      ),
    ).map((same) => Promise.all(same)),
  );
  const seqs = answers.map((same) => same.map((one) => (one.type === 'Appended' ? one.seqs[0] : one.type)));
  for (const same of seqs) expect(new Set(same).size).toBe(1);
  const { chunks } = await pulled(first);
  expect(chunks.map(([seq]) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  await Promise.all(stores.map((store) => store.close()));
});

const pulled = async (store: RelayStore) => {
  const answer = await store.pull(VAULT, ALL);
  if (answer.type !== 'Pulled') throw new Error(answer.type);
  return answer;
};

test('a write goes on when its server ends and begins again', async () => {
  const own = await aPostgres();
  const store = await openAt(await own.database());
  await knockOn(store)();
  const append = (fill: number) =>
    store.append(VAULT, { chunks: [[bytes(16, fill), 1, bytes(9, fill)]], quota: QUOTA });
  expect((await append(1)).type).toBe('Appended');
  await own.stop('immediate');
  const [waiting] = await Promise.all([append(2), own.start()]);
  expect(waiting).toMatchObject({ type: 'Appended', seqs: [2] });
  expect((await pulled(store)).seq).toBe(2);
  await store.close();
  await own.remove();
});
