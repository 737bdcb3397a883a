/**
 * Schema 4 (release 0.4.0). Frozen once released: changes come as the next numbered migration.
 *
 * Adds the journal: pages (`entry`), how they read before (`wording`), and the wins that a page is linked with (`entry_link`,
 * one record for each pair, so that what two devices link both stays). A win may be near: on the shelf, to be read again on
 * hard days. See decision 24.
 */

const record = 'hlc BLOB NOT NULL, clocks TEXT, parked TEXT';

export const VERSION_4: readonly string[] = [
  // Placed by day, as wins are. `sitting` is the one in which the words were written last.
  `CREATE TABLE entry (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    text TEXT, day INTEGER, at INTEGER, zone TEXT, prompt TEXT, win BLOB, sitting BLOB,
    resting INTEGER, trashed INTEGER, import_batch BLOB,
    sort_at INTEGER GENERATED ALWAYS AS (coalesce(at, day * 86400000 + 43200000)) VIRTUAL,
    visible INTEGER GENERATED ALWAYS AS (text IS NOT NULL AND day IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,
  `CREATE INDEX entry_by_day ON entry (day, sort_at, id) WHERE visible = 1`,
  `CREATE INDEX entry_in_trash ON entry (day, sort_at, id) WHERE trashed = 1`,
  `CREATE INDEX entry_by_batch ON entry (import_batch) WHERE import_batch IS NOT NULL`,

  `CREATE TABLE wording (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    entry BLOB, text TEXT, at INTEGER, concurrent INTEGER, trashed INTEGER, import_batch BLOB,
    visible INTEGER GENERATED ALWAYS AS (entry IS NOT NULL AND text IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,
  `CREATE INDEX wording_by_entry ON wording (entry, at, id) WHERE entry IS NOT NULL`,
  `CREATE INDEX wording_by_batch ON wording (import_batch) WHERE import_batch IS NOT NULL`,

  `CREATE TABLE entry_link (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    entry BLOB, win BLOB, gone INTEGER
  ) STRICT`,
  `CREATE INDEX entry_link_by_entry ON entry_link (entry, win) WHERE entry IS NOT NULL`,

  `CREATE VIRTUAL TABLE entry_words USING fts5(
    text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
  )`,
  `INSERT INTO entry_words (entry_words, rank) VALUES ('automerge', 0)`,

  `ALTER TABLE win ADD COLUMN near INTEGER`,
  `CREATE INDEX win_on_shelf ON win (day, sort_at, id) WHERE near = 1 AND visible = 1`,
  // What once was a mountain.
  `CREATE INDEX win_hard_once ON win (day, sort_at, id)
    WHERE visible = 1 AND (big = 1 OR expected_difficulty >= 7)`,
];
