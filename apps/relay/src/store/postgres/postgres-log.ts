/**
 * What is appended. One chunk that is new goes in by one statement, which numbers, chains, counts and keeps it; whatever is not that plain
 * holds the vault's row and looks.
 */

import { toHex } from '@cairn/relay-api';
import type { Bytes, PushedChunk } from '@cairn/relay-api';
import { placeChunks } from '../place-chunks.ts';
import { HELD_TIMES } from '../relay-store.ts';
import type { Appended, Appending, Full, Quota, RelayStore, Shut } from '../relay-store.ts';
import { blobIn, numberIn } from '../row-values.ts';
import type { Row } from '../row-values.ts';
import { sql } from './connect.ts';
import type { Ask, Postgres } from './connect.ts';
import { isPart } from './part-of.ts';
import type { OfPart, Parts } from './part-of.ts';
import { holdVault } from './vault-row.ts';

type PostgresLog = Pick<RelayStore, 'append'>;

const mostOf = (quota: Quota): readonly number[] => [quota.bytes, quota.bytes * HELD_TIMES, quota.chunks];

/** Two that come at once with one id: the second breaks on the id, and is looked at anew. */
const append: OfPart = (part) => `
  WITH placed AS (
    UPDATE vault${part} SET seq = seq + 1, head = sha256(head || $2::bytea), bytes = bytes + $5::bigint, held = held + $5::bigint,
      chunks = chunks + 1
    WHERE vault = $1::bytea AND farewell IS NULL AND bytes + $5::bigint <= $6::bigint AND held + $5::bigint <= $7::bigint
      AND chunks + 1 <= $8::bigint AND NOT EXISTS (SELECT FROM chunk${part} WHERE vault = $1::bytea AND id = $2::bytea)
      AND ${isPart('vault', part)} AND ${isPart('chunk', part)}
    RETURNING seq, head, log_epoch),
  kept AS (INSERT INTO chunk${part} (vault, seq, id, key_epoch, hash, sealed)
    SELECT $1::bytea, seq, $2::bytea, $3::bigint, head, $4::bytea FROM placed)
  SELECT seq, head, log_epoch FROM placed`;
const APPENDED = [
  ['seq', 'number'],
  ['head', 'blob'],
  ['log_epoch', 'blob'],
] as const;
const APPEND = sql(append(''));

const SEQS = sql('SELECT id, seq FROM chunk WHERE vault = $1 AND id = ANY($2::bytea[])');

const ADVANCE = sql(`
  UPDATE vault SET seq = $2, head = $3, bytes = bytes + $4::bigint, held = held + $4::bigint, chunks = chunks + $5::bigint
  WHERE vault = $1 AND bytes + $4::bigint <= $6::bigint AND held + $4::bigint <= $7::bigint AND chunks + $5::bigint <= $8::bigint`);

const INSERT = sql(`
  INSERT INTO chunk (vault, seq, id, key_epoch, hash, sealed)
  SELECT $1::bytea, * FROM unnest($2::bigint[], $3::bytea[], $4::bigint[], $5::bytea[], $6::bytea[])`);

export const createPostgresLog = (postgres: Postgres, parts: Parts): PostgresLog => {
  const appendOne = appenderOf(postgres, parts);
  return {
    append: async (vault, appending) => {
      const [only, ...more] = appending.chunks;
      const appended =
        only === undefined || more.length > 0 ? null : await appendOne(vault, only, appending.quota);
      return appended ?? postgres.transaction(({ ask }) => appendHeld(ask, vault, appending));
    },
  };
};

type AppendOne = (vault: Bytes, chunk: PushedChunk, quota: Quota) => Promise<Appended | null>;

/** `null` where it has to be looked at. */
const appenderOf = ({ change, ask }: Postgres, parts: Parts): AppendOne => {
  const statement = parts.statement(append, APPENDED);
  return async (vault, [id, keyEpoch, sealed], quota) => {
    const values = [vault, id, keyEpoch, sealed, sealed.length, ...mostOf(quota)];
    const alone = async (): Promise<readonly Row[]> => (await ask(APPEND, values)).rows;
    const [row] = await change({ statement: statement(vault), values, vault, alone });
    if (row === undefined) return null;
    const seq = numberIn(row, 'seq');
    return {
      ...{ type: 'Appended', isNew: true, logEpoch: blobIn(row, 'log_epoch') },
      ...{ seq, head: blobIn(row, 'head'), seqs: [seq] },
    };
  };
};

const appendHeld = async (
  ask: Ask,
  vault: Bytes,
  { chunks, quota }: Appending,
): Promise<Appended | Full | Shut> => {
  const row = await holdVault(ask, vault);
  if (row.type !== 'Open') return row;
  const known = await seqsOf(ask, vault, chunks);
  const { seq, head, seqs, fresh, bytes } = placeChunks(row, chunks, (id) => known.get(toHex(id)));
  if (fresh.length > 0) {
    const { count } = await ask(ADVANCE, [vault, seq, head, bytes, fresh.length, ...mostOf(quota)]);
    if (count === 0) return { type: 'Full' };
    await ask(INSERT, [
      vault,
      fresh.map((one) => one.seq),
      fresh.map(({ chunk }) => chunk[0]),
      fresh.map(({ chunk }) => chunk[1]),
      fresh.map(({ hash }) => hash),
      fresh.map(({ chunk }) => chunk[2]),
    ]);
  }
  return { type: 'Appended', isNew: fresh.length > 0, logEpoch: row.logEpoch, seq, head, seqs };
};

const seqsOf = async (
  ask: Ask,
  vault: Bytes,
  chunks: readonly PushedChunk[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await ask(SEQS, [vault, chunks.map(([id]) => id)]);
  return new Map(rows.map((row) => [toHex(blobIn(row, 'id')), numberIn(row, 'seq')]));
};
