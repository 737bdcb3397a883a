/**
 * The schema of the relay in PostgreSQL, in numbered steps; `relay_schema` says how many were taken. Laws: data from a newer relay
 * are left alone, and of many nodes that start at once one takes the steps. A vault's tables lead with `vault` and are parted by its
 * hash; what lives for minutes is parted by its own random name. What has to be unique is so within each part, for a part may lie
 * on another server. See decision 49.
 */

import type { ClientBase } from 'pg';
import { notOpened } from '../not-opened.ts';
import type { NotOpened } from '../not-opened.ts';

/** As many servers as this may share one relay's data. */
export const PARTS = 8;

interface Table {
  readonly name: string;
  /** What its rows are parted by. */
  readonly by: string;
  readonly columns: string;
  /** Of each part. */
  readonly unique: string;
  readonly indexes?: readonly string[];
}

const LOG_TABLES: readonly Table[] = [
  {
    name: 'vault',
    by: 'vault',
    columns: `vault bytea NOT NULL, public_key bytea NOT NULL, log_epoch bytea NOT NULL, seq bigint NOT NULL DEFAULT 0,
      head bytea NOT NULL, bytes bigint NOT NULL DEFAULT 0, held bigint NOT NULL DEFAULT 0, chunks bigint NOT NULL DEFAULT 0,
      snapshot bytea, snapshot_seq bigint NOT NULL DEFAULT 0, key_epoch bigint, farewell bytea, created_on integer NOT NULL`,
    unique: 'PRIMARY KEY (vault)',
  },
  {
    name: 'chunk',
    by: 'vault',
    columns: `vault bytea NOT NULL, seq bigint NOT NULL, id bytea NOT NULL, key_epoch bigint NOT NULL, hash bytea NOT NULL,
      sealed bytea NOT NULL`,
    unique: 'PRIMARY KEY (vault, seq), UNIQUE (vault, id)',
  },
  {
    name: 'snapshot',
    by: 'vault',
    columns: `vault bytea NOT NULL, id bytea NOT NULL, seq bigint NOT NULL, head bytea NOT NULL, segments integer NOT NULL,
      bytes bigint NOT NULL DEFAULT 0, key_epoch bigint, manifest bytea, begun_on integer NOT NULL, committed_on integer,
      replaced_on integer, is_swept boolean NOT NULL DEFAULT false`,
    unique: 'PRIMARY KEY (vault, id)',
    indexes: [
      '(committed_on) WHERE NOT is_swept AND committed_on IS NOT NULL',
      '(replaced_on) WHERE replaced_on IS NOT NULL',
      '(begun_on) WHERE committed_on IS NULL',
    ],
  },
  {
    name: 'segment',
    by: 'vault',
    columns: 'vault bytea NOT NULL, snapshot bytea NOT NULL, place integer NOT NULL, sealed bytea NOT NULL',
    unique: 'PRIMARY KEY (vault, snapshot, place)',
  },
  {
    name: 'session',
    by: 'token',
    columns: 'token bytea NOT NULL, vault bytea NOT NULL, until bigint NOT NULL',
    unique: 'PRIMARY KEY (token)',
    indexes: ['(vault)', '(until)'],
  },
  {
    name: 'used_nonce',
    by: 'nonce',
    columns: 'nonce bytea NOT NULL, until bigint NOT NULL, token bytea NOT NULL',
    unique: 'PRIMARY KEY (nonce)',
    indexes: ['(until)'],
  },
  {
    name: 'mailbox',
    by: 'mailbox',
    columns: 'mailbox bytea NOT NULL, until bigint NOT NULL',
    unique: 'PRIMARY KEY (mailbox)',
    indexes: ['(until)'],
  },
  {
    name: 'slot',
    by: 'mailbox',
    columns: 'mailbox bytea NOT NULL, slot integer NOT NULL, bytes bytea NOT NULL',
    unique: 'PRIMARY KEY (mailbox, slot)',
  },
];

const SHARE_TABLES: readonly Table[] = [
  {
    name: 'share',
    by: 'vault',
    columns: `vault bytea NOT NULL, id bytea NOT NULL, made bigint NOT NULL, until bigint NOT NULL, views integer NOT NULL,
      note bytea NOT NULL, sealed bytea`,
    unique: 'PRIMARY KEY (vault, id)',
    indexes: ['(until)'],
  },
  {
    name: 'share_name',
    by: 'id',
    columns: 'id bytea NOT NULL, vault bytea NOT NULL',
    unique: 'PRIMARY KEY (id)',
  },
  {
    name: 'cheer',
    by: 'vault',
    columns: 'vault bytea NOT NULL, share bytea NOT NULL, place integer NOT NULL, sealed bytea NOT NULL',
    unique: 'PRIMARY KEY (vault, share, place)',
  },
];

const REMINDER_TABLES: readonly Table[] = [
  {
    name: 'reminder',
    by: 'vault',
    columns: `vault bytea NOT NULL, device bytea NOT NULL, endpoint text NOT NULL, p256dh bytea NOT NULL, auth bytea NOT NULL,
      times text NOT NULL, due_at bigint, try_at bigint, begun_at bigint NOT NULL DEFAULT 0,
      unanswered integer NOT NULL DEFAULT 0, claim bytea, heard_on integer NOT NULL`,
    unique: 'PRIMARY KEY (vault, device)',
    indexes: ['(try_at) WHERE try_at IS NOT NULL', '(heard_on)'],
  },
];

export const TABLES: readonly Table[] = [...LOG_TABLES, ...SHARE_TABLES, ...REMINDER_TABLES];

const partsOf = ({ name, unique }: Table): readonly string[] =>
  Array.from(
    { length: PARTS },
    (_, part) =>
      `CREATE TABLE ${name}_${part} PARTITION OF ${name} (${unique}) FOR VALUES WITH (MODULUS ${PARTS}, REMAINDER ${part})`,
  );

const made = (table: Table): readonly string[] => [
  `CREATE TABLE ${table.name} (${table.columns}) PARTITION BY HASH (${table.by})`,
  // What is sealed does not get smaller.
  ...(table.columns.includes('sealed bytea')
    ? [`ALTER TABLE ${table.name} ALTER COLUMN sealed SET STORAGE EXTERNAL`]
    : []),
  ...partsOf(table),
  ...(table.indexes ?? []).map((on) => `CREATE INDEX ON ${table.name} ${on}`),
];

const STEPS: readonly (readonly string[])[] = [
  [
    'CREATE TABLE relay (place integer PRIMARY KEY CHECK (place = 1), nonce_secret bytea NOT NULL)',
    'CREATE TABLE invite (hash bytea PRIMARY KEY, uses integer NOT NULL)',
    ...LOG_TABLES.flatMap(made),
  ],
  SHARE_TABLES.flatMap(made),
  [
    'CREATE TABLE signing_pair (place integer PRIMARY KEY CHECK (place = 1), public_key text NOT NULL, private_key text NOT NULL)',
    ...REMINDER_TABLES.flatMap(made),
  ],
];

export const SCHEMA: number = STEPS.length;

/** Any number that no other program takes. */
const LOCK = 4_747_001;

/** Brings the database to the newest schema; gives why not where it is not to be opened. */
export const migrate = async (client: ClientBase): Promise<NotOpened | null> => {
  await client.query('BEGIN');
  try {
    const why = await takeSteps(client);
    await client.query('COMMIT');
    return why;
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  }
};

const takeSteps = async (client: ClientBase): Promise<NotOpened | null> => {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  await client.query('CREATE TABLE IF NOT EXISTS relay_schema (steps integer NOT NULL)');
  const { rows } = await client.query<{ steps: number }>('SELECT steps FROM relay_schema');
  const taken = rows[0]?.steps ?? 0;
  if (taken >= SCHEMA) return taken === SCHEMA ? null : notOpened(taken);
  for (const statement of STEPS.slice(taken).flat()) await client.query(statement);
  await client.query('DELETE FROM relay_schema');
  await client.query('INSERT INTO relay_schema (steps) VALUES ($1)', [SCHEMA]);
  return null;
};
