/**
 * Schema 1 (release 0.1.0). Frozen: never edited once released; changes come as the next numbered migration.
 *
 * Records keep `hlc` (the row clock, 16 bytes) and `clocks` (JSON: fields with a newer clock; `null` marks a field never
 * set; absent when neither), and `parked` (JSON: fields this version does not know). `day` is a civil day as days since
 * 1970-01-01. Roll-ups are kept in the same transaction as the record, so that no screen scans it.
 */

import { LIFE_AREAS } from '@cairn/domain';

const areaColumns = [...LIFE_AREAS, 'none']
  .map((area) => `area_${area} INTEGER NOT NULL DEFAULT 0`)
  .join(', ');

const record = 'hlc BLOB NOT NULL, clocks TEXT, parked TEXT';

export const VERSION_1: readonly string[] = [
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID`,

  `CREATE TABLE win (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    text TEXT, area TEXT, day INTEGER, at INTEGER, zone TEXT,
    planned INTEGER, big INTEGER, effort INTEGER, pleasure INTEGER, mastery INTEGER,
    expected_pleasure INTEGER, expected_difficulty INTEGER,
    note TEXT, activity TEXT, resting INTEGER, trashed INTEGER, import_batch BLOB,
    sort_at INTEGER GENERATED ALWAYS AS (coalesce(at, day * 86400000 + 43200000)) VIRTUAL,
    visible INTEGER GENERATED ALWAYS AS (text IS NOT NULL AND day IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,
  `CREATE INDEX win_by_day ON win (day, sort_at, id) WHERE visible = 1`,
  `CREATE INDEX win_by_area ON win (area, day, sort_at, id) WHERE visible = 1`,
  `CREATE INDEX win_in_trash ON win (day, sort_at, id) WHERE trashed = 1`,
  `CREATE INDEX win_by_batch ON win (import_batch) WHERE import_batch IS NOT NULL`,
  `CREATE INDEX win_by_activity ON win (activity, day) WHERE activity IS NOT NULL AND visible = 1`,

  `CREATE TABLE check_in (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    day INTEGER, at INTEGER, zone TEXT, mood INTEGER, energy INTEGER, mood_word TEXT, note TEXT,
    trashed INTEGER, import_batch BLOB,
    sort_at INTEGER GENERATED ALWAYS AS (coalesce(at, day * 86400000 + 43200000)) VIRTUAL,
    visible INTEGER GENERATED ALWAYS AS (day IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,
  `CREATE INDEX check_in_by_day ON check_in (day, sort_at, id) WHERE visible = 1`,
  `CREATE INDEX check_in_by_batch ON check_in (import_batch) WHERE import_batch IS NOT NULL`,

  `CREATE TABLE rest_day (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    day INTEGER, taken INTEGER
  ) STRICT`,
  `CREATE INDEX rest_day_by_day ON rest_day (day) WHERE taken = 1`,

  `CREATE TABLE setting (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    key TEXT, value TEXT
  ) STRICT`,

  `CREATE TABLE import (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    format TEXT, file_name TEXT, at INTEGER, wins INTEGER, check_ins INTEGER, undone INTEGER, act BLOB
  ) STRICT`,

  // Grow-only: what was removed for ever, so that no old copy brings it back.
  `CREATE TABLE tombstone (id BLOB, entity TEXT, PRIMARY KEY (id, entity)) STRICT, WITHOUT ROWID`,

  // Changes to things a newer Cairn knows and this one does not: kept whole until it does.
  `CREATE TABLE parked_change (n INTEGER PRIMARY KEY, change TEXT NOT NULL UNIQUE) STRICT`,

  // What was done here lately: makes a request that is sent twice count once, and undo possible. Local, pruned.
  `CREATE TABLE act (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, at INTEGER NOT NULL, answer TEXT NOT NULL,
    undo TEXT, undone INTEGER NOT NULL DEFAULT 0
  ) STRICT`,
  `CREATE INDEX act_undoable ON act (n) WHERE undo IS NOT NULL AND undone = 0`,

  // What is being typed. Local to this device.
  `CREATE TABLE draft (slot TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID`,

  // Roll-ups.
  `CREATE TABLE day_roll (day INTEGER PRIMARY KEY, wins INTEGER NOT NULL DEFAULT 0, ${areaColumns}) STRICT`,
  `CREATE TABLE week_roll (week INTEGER PRIMARY KEY, wins INTEGER NOT NULL DEFAULT 0, ${areaColumns}) STRICT`,
  `CREATE TABLE phrase (
    norm TEXT PRIMARY KEY, text TEXT NOT NULL, area TEXT, uses INTEGER NOT NULL, last_day INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE VIRTUAL TABLE win_words USING fts5(
    text, note, area, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
  )`,
];
