/**
 * Schema 2 (release 0.2.0). Frozen once released: changes come as the next numbered migration.
 *
 * Adds *My plan for hard moments* and *People I trust*: records like the others. `sort_order` is the place in the list that
 * the person arranged. And words of wins are merged while nothing happens, not in the middle of keeping one: see
 * `projections/merge-words.ts`.
 */

const record = 'hlc BLOB NOT NULL, clocks TEXT, parked TEXT';

export const VERSION_2: readonly string[] = [
  `CREATE TABLE plan_entry (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    part TEXT, text TEXT, sort_order INTEGER, resting INTEGER, trashed INTEGER, import_batch BLOB,
    visible INTEGER GENERATED ALWAYS AS (part IS NOT NULL AND text IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,
  `CREATE INDEX plan_entry_in_order ON plan_entry (part, sort_order, id) WHERE visible = 1`,
  `CREATE INDEX plan_entry_by_batch ON plan_entry (import_batch) WHERE import_batch IS NOT NULL`,

  `CREATE TABLE person (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    name TEXT, phone TEXT, email TEXT, chat TEXT,
    company INTEGER, practical_help INTEGER, hard_moments INTEGER, first_line TEXT,
    sort_order INTEGER, resting INTEGER, trashed INTEGER, import_batch BLOB,
    visible INTEGER GENERATED ALWAYS AS (name IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,
  `CREATE INDEX person_in_order ON person (sort_order, id) WHERE visible = 1`,
  `CREATE INDEX person_by_batch ON person (import_batch) WHERE import_batch IS NOT NULL`,

  `INSERT INTO win_words (win_words, rank) VALUES ('automerge', 0)`,
];
