/**
 * What a relay has, as it goes from a file to PostgreSQL: each table with its columns, and the order in which both sides tell its
 * rows. Law: a column that is not named here does not go along, and a test compares this with both schemas.
 */

export type ColumnType = 'bytea' | 'bigint' | 'integer' | 'text' | 'boolean';

export interface MovedTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** No two rows have the same. */
  readonly key: readonly string[];
}

export const VAULT: MovedTable = {
  name: 'vault',
  columns: {
    ...{ vault: 'bytea', public_key: 'bytea', log_epoch: 'bytea', seq: 'bigint', head: 'bytea' },
    ...{ bytes: 'bigint', held: 'bigint', chunks: 'bigint', snapshot: 'bytea', snapshot_seq: 'bigint' },
    ...{ key_epoch: 'bigint', farewell: 'bytea', created_on: 'integer' },
  },
  key: ['vault'],
};

export const CHUNK: MovedTable = {
  name: 'chunk',
  columns: {
    ...{ vault: 'bytea', seq: 'bigint', id: 'bytea', key_epoch: 'bigint', hash: 'bytea', sealed: 'bytea' },
  },
  key: ['seq'],
};

/** Of one vault, beside its row and its chunks: what goes again whole when any of it changed. */
export const BESIDE: readonly MovedTable[] = [
  {
    name: 'snapshot',
    columns: {
      ...{ vault: 'bytea', id: 'bytea', seq: 'bigint', head: 'bytea', segments: 'integer', bytes: 'bigint' },
      ...{ key_epoch: 'bigint', manifest: 'bytea', begun_on: 'integer', committed_on: 'integer' },
      ...{ replaced_on: 'integer', is_swept: 'boolean' },
    },
    key: ['id'],
  },
  {
    name: 'segment',
    columns: { vault: 'bytea', snapshot: 'bytea', place: 'integer', sealed: 'bytea' },
    key: ['snapshot', 'place'],
  },
  { name: 'session', columns: { token: 'bytea', vault: 'bytea', until: 'bigint' }, key: ['token'] },
  // Before `share`: whose a name is, is looked up by the shares that there are.
  { name: 'share_name', columns: { id: 'bytea', vault: 'bytea' }, key: ['id'] },
  {
    name: 'share',
    columns: {
      ...{ vault: 'bytea', id: 'bytea', made: 'bigint', until: 'bigint', views: 'integer', note: 'bytea' },
      sealed: 'bytea',
    },
    key: ['id'],
  },
  {
    name: 'cheer',
    columns: { vault: 'bytea', share: 'bytea', place: 'integer', sealed: 'bytea' },
    key: ['share', 'place'],
  },
  {
    name: 'reminder',
    columns: {
      ...{ vault: 'bytea', device: 'bytea', endpoint: 'text', p256dh: 'bytea', auth: 'bytea', times: 'text' },
      ...{ due_at: 'bigint', try_at: 'bigint', begun_at: 'bigint', unanswered: 'integer', claim: 'bytea' },
      heard_on: 'integer',
    },
    key: ['device'],
  },
];

/** Everything of one vault. */
export const OF_VAULT: readonly MovedTable[] = [VAULT, CHUNK, ...BESIDE];

/** What is no vault's. */
export const OF_RELAY: readonly MovedTable[] = [
  { name: 'relay', columns: { place: 'integer', nonce_secret: 'bytea' }, key: ['place'] },
  { name: 'invite', columns: { hash: 'bytea', uses: 'integer' }, key: ['hash'] },
  {
    name: 'signing_pair',
    columns: { place: 'integer', public_key: 'text', private_key: 'text' },
    key: ['place'],
  },
  { name: 'used_nonce', columns: { nonce: 'bytea', until: 'bigint' }, key: ['nonce'] },
  { name: 'mailbox', columns: { mailbox: 'bytea', until: 'bigint' }, key: ['mailbox'] },
  { name: 'slot', columns: { mailbox: 'bytea', slot: 'integer', bytes: 'bytea' }, key: ['mailbox', 'slot'] },
];

/** The rows of one vault. A name of a share is found by the share: neither side looks through all names. */
export const ofVault = ({ name }: MovedTable, vault: string): string =>
  name === 'share_name'
    ? `vault = ${vault} AND id IN (SELECT id FROM share WHERE vault = ${vault})`
    : `vault = ${vault}`;
