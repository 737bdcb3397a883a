/** What is read of a log: each time one statement, so that it is of one moment, and a snapshot that is committed meanwhile hides nothing from it. */

import type { Bytes, PulledChunk, SnapshotTold } from '@cairn/relay-api';
import type { PullQuery, RelayStore } from '../relay-store.ts';
import { blobIn, blobOrNull, numberIn } from '../row-values.ts';
import type { Row } from '../row-values.ts';
import { vaultIn } from '../vault-row.ts';
import { sql } from './connect.ts';
import type { Postgres } from './connect.ts';
import { askPart, isPart } from './part-of.ts';
import type { OfPart, Parts } from './part-of.ts';

type PostgresReading = Pick<RelayStore, 'pull' | 'headOf'>;

const VAULT = [
  ['log_epoch', 'blob'],
  ['seq', 'number'],
  ['head', 'blob'],
  ['snapshot', 'blob'],
  ['snapshot_seq', 'number'],
  ['key_epoch', 'number'],
  ['farewell', 'blob'],
] as const;
const TOLD = [
  ['told_seq', 'number'],
  ['told_head', 'blob'],
  ['segments', 'number'],
  ['told_epoch', 'number'],
  ['manifest', 'blob'],
] as const;
const CHUNK = [
  ['place', 'number'],
  ['id', 'blob'],
  ['epoch', 'number'],
  ['sealed', 'blob'],
] as const;

const VAULT_NAMES = VAULT.map(([name]) => `of_vault.${name}`).join(', ');
const HEAD_COLUMNS = [['is_part', 'truth'], ...VAULT] as const;
const PULL_COLUMNS = [...HEAD_COLUMNS, ...TOLD, ...CHUNK] as const;

/** Of a vault that is gone: one row of nothing. */
const head: OfPart = (part) => `
  SELECT ${isPart('vault', part)} AS is_part, ${VAULT_NAMES}
  FROM (SELECT) AS one LEFT JOIN vault${part} AS of_vault ON vault = $1::bytea`;
const HEAD = sql(head(''));

/** One row of the vault and its snapshot, then the chunks: at least one where there is one, then as many as fit. */
const pull: OfPart = (part) => `
  SELECT ${['vault', 'snapshot', 'chunk'].map((table) => isPart(table, part)).join(' AND ')} AS is_part, ${VAULT_NAMES},
    told.seq AS told_seq, told.head AS told_head, told.segments, told.key_epoch AS told_epoch, told.manifest,
    NULL::bigint AS place, NULL::bytea AS id, NULL::bigint AS epoch, NULL::bytea AS sealed
  FROM (SELECT) AS one LEFT JOIN vault${part} AS of_vault ON of_vault.vault = $1::bytea
    LEFT JOIN snapshot${part} AS told ON told.vault = $1::bytea AND told.id = of_vault.snapshot
  UNION ALL
  SELECT ${[...HEAD_COLUMNS, ...TOLD].map(() => 'NULL').join(', ')}, seq, id, key_epoch, sealed FROM (
    SELECT seq, id, key_epoch, sealed, row_number() OVER (ORDER BY seq) AS place,
      sum(length(sealed)) OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING) AS taken
    FROM chunk${part} WHERE vault = $1::bytea AND seq > greatest($2::bigint, CASE WHEN $5::boolean THEN 0 ELSE
      (SELECT snapshot_seq FROM vault${part} WHERE vault = $1::bytea) END) ORDER BY seq LIMIT $3::bigint) AS near
  WHERE near.place = 1 OR taken <= $4::bigint`;
const PULL = sql(pull(''));

export const createPostgresReading = (postgres: Postgres, parts: Parts): PostgresReading => ({
  pull: pulling(postgres, parts),
  headOf: headOf(postgres, parts),
});

const headOf = ({ look, ask }: Postgres, parts: Parts): PostgresReading['headOf'] => {
  const statement = parts.statement(head, HEAD_COLUMNS);
  return async (vault) => {
    const alone = async (): Promise<readonly Row[]> => (await ask(HEAD, [vault])).rows;
    const rows = await askPart(look, { statement: statement(vault), values: [vault], vault: null, alone });
    const row = vaultIn(rows.find(isThere));
    return row.type === 'Open' ? { type: 'Head', seq: row.seq } : row;
  };
};

const pulling = ({ fetch, ask }: Postgres, parts: Parts): PostgresReading['pull'] => {
  const statement = parts.statement(pull, PULL_COLUMNS);
  return async (vault, query) => {
    const values = valuesOf(vault, query);
    const alone = async (): Promise<readonly Row[]> => (await ask(PULL, values)).rows;
    const rows = await askPart(fetch, { statement: statement(vault), values, vault: null, alone });
    const ofVault = rows.find(isThere);
    const row = vaultIn(ofVault);
    if (row.type !== 'Open') return row;
    const { logEpoch, seq, head: end } = row;
    const snapshot = ofVault === undefined ? null : toldIn(ofVault);
    return { type: 'Pulled', logEpoch, seq, head: end, snapshot, chunks: chunksIn(rows) };
  };
};

const valuesOf = (vault: Bytes, { after, most, bytes, hidden }: PullQuery) => [
  ...[vault, after, most, bytes, hidden],
];

const isThere = (row: Row): boolean => row['log_epoch'] !== null;

const toldIn = (row: Row): SnapshotTold | null => {
  const snapshot = blobOrNull(row, 'snapshot');
  if (snapshot === null || row['told_seq'] === null) return null;
  return {
    ...{ snapshot, seq: numberIn(row, 'told_seq'), head: blobIn(row, 'told_head') },
    ...{ segments: numberIn(row, 'segments'), keyEpoch: numberIn(row, 'told_epoch') },
    manifest: blobIn(row, 'manifest'),
  };
};

const chunksIn = (rows: readonly Row[]): readonly PulledChunk[] =>
  rows
    .filter((row) => row['place'] !== null)
    .map((row): PulledChunk => [
      ...([
        numberIn(row, 'place'),
        blobIn(row, 'id'),
        numberIn(row, 'epoch'),
        blobIn(row, 'sealed'),
      ] as const),
    ])
    .toSorted(([one], [other]) => one - other);
