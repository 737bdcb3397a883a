/** Appends that share their way and their commit, on a real PostgreSQL: nobody waits for another's trouble, and nothing has a gap. */

import { randomBytes } from 'node:crypto';
import { addressOf } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asking, aPostgres } from '../../testing/postgres-server.ts';
import type { PostgresServer } from '../../testing/postgres-server.ts';
import { bytes, freshNonce, knockOn, NOW } from '../../testing/store-values.ts';
import type { RelayStore } from '../relay-store.ts';
import { PARTS } from './migrations.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import { partOf } from './part-of.ts';

const QUOTA = { bytes: 1_000_000, chunks: 1_000 };
const ALL = { after: 0, most: 500, bytes: 1_000_000, hidden: false };

let server: PostgresServer;
let url = '';
const stores: RelayStore[] = [];

const aNode = async (): Promise<RelayStore> => {
  const opened = await openPostgresStore({ url, connections: 10 });
  if (opened.type !== 'Opened') throw new Error(opened.type);
  stores.push(opened.store);
  return opened.store;
};

beforeAll(async () => {
  server = await aPostgres();
  url = await server.database();
}, 60_000);
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await server.remove();
});

const random = (length: number): Bytes => new Uint8Array(randomBytes(length));

const vaultsAt = async (node: RelayStore, count: number): Promise<readonly Bytes[]> => {
  const keys = Array.from({ length: count }, () => random(32));
  await Promise.all(keys.map((publicKey) => knockOn(node)({ publicKey }, addressOf(publicKey))));
  return keys.map(addressOf);
};

const append = (node: RelayStore, vault: Bytes, id: Bytes = random(16)) =>
  node.append(vault, { chunks: [[id, 1, bytes(64, 7)]], quota: QUOTA });

const seqsAt = async (node: RelayStore, vault: Bytes): Promise<readonly number[]> => {
  const answer = await node.pull(vault, ALL);
  return answer.type === 'Pulled' ? answer.chunks.map(([seq]) => seq) : [];
};

const hexOf = (of: Bytes): string => Buffer.from(of).toString('hex');

test('the part of a key is the one that PostgreSQL puts it in', async () => {
  await aNode();
  const keys = Array.from({ length: 64 }, (_, at) => random([16, 32][at % 2] ?? 16));
  const named = keys.map((key) => `'\\x${hexOf(key)}'::bytea`).join(', ');
  const rows = await asking(
    url,
    `SELECT part FROM unnest(ARRAY[${named}]) WITH ORDINALITY AS one (key, place), generate_series(0, ${PARTS - 1}) AS part
     WHERE satisfies_hash_partition('vault'::regclass, ${PARTS}, part, key) ORDER BY place`,
  );
  expect(rows).toEqual(keys.map((key) => ({ part: partOf(key) })));
});

test('chunks of many vaults that come at once, each to both nodes, have one seq each', async () => {
  const nodes = [await aNode(), await aNode()] as const;
  const vaults = await vaultsAt(nodes[0], 20);
  const sent = vaults.flatMap((vault) => Array.from({ length: 5 }, () => ({ vault, id: random(16) })));
  const answers = await Promise.all(
    sent.map(({ vault, id }) => Promise.all(nodes.map((node) => append(node, vault, id)))),
  );
  for (const [one, other] of answers) {
    expect(one).toMatchObject({ type: 'Appended' });
    expect(other).toMatchObject({ type: 'Appended', seqs: one?.type === 'Appended' ? one.seqs : [] });
  }
  for (const vault of vaults) expect(await seqsAt(nodes[1], vault)).toEqual([1, 2, 3, 4, 5]);
});

test('chunks that come at once share commits', async () => {
  const node = await aNode();
  const vaults = await vaultsAt(node, 30);
  await Promise.all(vaults.map((vault) => append(node, vault)));
  const held = vaults.map((vault) => `'\\x${hexOf(vault)}'::bytea`).join(', ');
  const [row] = await asking(
    url,
    `SELECT count(DISTINCT xmin::text)::integer AS commits FROM chunk WHERE vault IN (${held})`,
  );
  expect(Object(row)['commits']).toBeLessThan(vaults.length);
});

test('one that breaks takes nobody along', async () => {
  const node = await aNode();
  const vaults = await vaultsAt(node, 8);
  const unlucky = random(16);
  await asking(
    url,
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not this one'; END $$`,
    `CREATE TRIGGER refuse BEFORE INSERT ON chunk FOR EACH ROW WHEN (new.id = '\\x${hexOf(unlucky)}') EXECUTE FUNCTION refuse()`,
  );
  const answers = await Promise.allSettled(
    vaults.map((vault, at) => append(node, vault, at === 3 ? unlucky : undefined)),
  );
  await asking(url, 'DROP TRIGGER refuse ON chunk', 'DROP FUNCTION refuse');
  expect(answers.map(({ status }) => status)).toEqual(
    vaults.map((_, at) => (at === 3 ? 'rejected' : 'fulfilled')),
  );
  const seqs = await Promise.all(vaults.map((vault) => seqsAt(node, vault)));
  expect(seqs).toEqual(vaults.map((_, at) => (at === 3 ? [] : [1])));
});

test('a vault that somebody holds holds up no other', async () => {
  const node = await aNode();
  const vaults = await vaultsAt(node, 6);
  const [held = bytes(16, 0), ...free] = vaults;
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM vault WHERE vault = $1 FOR UPDATE', [Buffer.from(held)]);
  let isAnswered = false;
  const waiting = append(node, held).finally(() => {
    isAnswered = true;
  });
  const others = await Promise.all(free.map((vault) => append(node, vault)));
  expect(others.map(({ type }) => type)).toEqual(free.map(() => 'Appended'));
  expect(isAnswered).toBe(false);
  await holder.query('COMMIT');
  await holder.end();
  expect(await waiting).toMatchObject({ type: 'Appended', seqs: [1] });
});

test('a part that was taken out is not written to, and what it holds is not believed', async () => {
  const node = await aNode();
  const [vault = bytes(16, 0)] = await vaultsAt(node, 1);
  const token = freshNonce();
  await node.letIn({
    ...{ vault, token, nonce: random(32), nonceUntil: NOW + 60, until: NOW + 900, registering: null },
  });
  expect(await append(node, vault)).toMatchObject({ seqs: [1] });
  expect(await node.sessionOf(token, NOW)).toEqual({ vault, until: NOW + 900 });
  const parts = [`vault_${partOf(vault)}`, `chunk_${partOf(vault)}`, `session_${partOf(token)}`];
  for (const part of parts)
    await asking(url, `ALTER TABLE ${part.replace(/_\d$/, '')} DETACH PARTITION ${part}`);
  for (const answer of [await append(node, vault), await node.headOf(vault), await node.pull(vault, ALL)])
    expect(answer).toEqual({ type: 'Gone' });
  expect(await node.sessionOf(token, NOW)).toBeNull();
  for (const part of parts)
    await asking(
      url,
      `ALTER TABLE ${part.replace(/_\d$/, '')} ATTACH PARTITION ${part} FOR VALUES WITH (MODULUS ${PARTS}, REMAINDER ${part.at(-1)})`,
    );
  expect(await append(node, vault)).toMatchObject({ seqs: [2] });
  expect(await node.headOf(vault)).toEqual({ type: 'Head', seq: 2 });
  expect(await seqsAt(node, vault)).toEqual([1, 2]);
  expect(await node.sessionOf(token, NOW)).toEqual({ vault, until: NOW + 900 });
});
