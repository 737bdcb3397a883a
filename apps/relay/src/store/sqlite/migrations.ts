/**
 * The schema of the relay's file, in numbered steps; `user_version` says how many were taken. Law: a file from a newer relay is
 * left alone. Tables of a vault's data lead with `vault`, so that every statement touches one vault; what lives for minutes is
 * found by its own random name. No time is kept finer than a day, beside the ends of sessions, nonces and mailboxes, and the times
 * at which devices want to be reminded.
 */

import type { DatabaseSync } from 'node:sqlite';
import { notOpened } from '../not-opened.ts';
import type { NotOpened } from '../not-opened.ts';
import { SHARES } from './share-tables.ts';
import { REMINDER_STEP } from '../../reminders/sqlite/reminder-schema.ts';

const FIRST = `
  CREATE TABLE relay (place INTEGER PRIMARY KEY CHECK (place = 1), nonce_secret BLOB NOT NULL) STRICT;
  CREATE TABLE vault (
    vault BLOB PRIMARY KEY,
    public_key BLOB NOT NULL,
    log_epoch BLOB NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0,
    head BLOB NOT NULL,
    bytes INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0,
    chunks INTEGER NOT NULL DEFAULT 0,
    snapshot BLOB,
    snapshot_seq INTEGER NOT NULL DEFAULT 0,
    key_epoch INTEGER,
    farewell BLOB,
    created_on INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE chunk (
    vault BLOB NOT NULL,
    seq INTEGER NOT NULL,
    id BLOB NOT NULL,
    key_epoch INTEGER NOT NULL,
    hash BLOB NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (vault, seq),
    UNIQUE (vault, id)
  ) STRICT;
  CREATE TABLE snapshot (
    vault BLOB NOT NULL,
    id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    head BLOB NOT NULL,
    segments INTEGER NOT NULL,
    bytes INTEGER NOT NULL DEFAULT 0,
    key_epoch INTEGER,
    manifest BLOB,
    begun_on INTEGER NOT NULL,
    committed_on INTEGER,
    replaced_on INTEGER,
    is_swept INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (vault, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX snapshot_by_day ON snapshot (is_swept, committed_on);
  CREATE TABLE segment (
    vault BLOB NOT NULL,
    snapshot BLOB NOT NULL,
    place INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (vault, snapshot, place)
  ) STRICT;
  CREATE TABLE session (token BLOB PRIMARY KEY, vault BLOB NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX session_by_vault ON session (vault);
  CREATE INDEX session_by_end ON session (until);
  CREATE TABLE used_nonce (nonce BLOB PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX used_nonce_by_end ON used_nonce (until);
  CREATE TABLE invite (hash BLOB PRIMARY KEY, uses INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE mailbox (mailbox BLOB PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE slot (
    mailbox BLOB NOT NULL,
    slot INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (mailbox, slot)
  ) STRICT, WITHOUT ROWID;
`;

const STEPS: readonly string[] = [FIRST, SHARES, REMINDER_STEP];

export const SCHEMA: number = STEPS.length;

/** Brings the file to the newest schema; gives why not where it is not to be opened. */
export const migrate = (database: DatabaseSync): NotOpened | null => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const taken = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (taken > SCHEMA) {
      database.exec('ROLLBACK');
      return notOpened(taken);
    }
    for (const step of STEPS.slice(taken)) database.exec(step);
    database.exec(`PRAGMA user_version = ${SCHEMA}`);
    database.exec('COMMIT');
    return null;
  } catch (fault) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw fault;
  }
};
