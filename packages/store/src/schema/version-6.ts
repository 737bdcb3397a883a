/**
 * Schema 6 (release 0.6.0). Frozen once released: changes come as the next numbered migration.
 *
 * Adds thoughts, how strongly they were believed (`belief`), the wins laid beside them (`evidence`, one record for each pair),
 * answered questionnaires and experiments; a check-in may tell of confidence and sleep, a win of the moods around it. Experiments
 * are few: a list is read whole, without an index. Columns are added and no row is written. See decision 38.
 */

const record = 'hlc BLOB NOT NULL, clocks TEXT, parked TEXT';

export const VERSION_6: readonly string[] = [
  `ALTER TABLE check_in ADD COLUMN confidence INTEGER`,
  `ALTER TABLE check_in ADD COLUMN sleep_minutes INTEGER`,
  `ALTER TABLE win ADD COLUMN mood_before INTEGER`,
  `ALTER TABLE win ADD COLUMN mood_after INTEGER`,

  `CREATE TABLE thought (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    text TEXT, day INTEGER, at INTEGER, zone TEXT, answer TEXT, met INTEGER,
    resting INTEGER, trashed INTEGER, import_batch BLOB,
    sort_at INTEGER GENERATED ALWAYS AS (coalesce(at, day * 86400000 + 43200000)) VIRTUAL,
    visible INTEGER GENERATED ALWAYS AS (text IS NOT NULL AND day IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,
  `CREATE INDEX thought_by_day ON thought (day, sort_at, id) WHERE visible = 1`,

  `CREATE TABLE belief (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    thought BLOB, day INTEGER, at INTEGER, zone TEXT, value INTEGER, trashed INTEGER, import_batch BLOB
  ) STRICT`,
  `CREATE INDEX belief_by_thought ON belief (thought, day, at, id) WHERE thought IS NOT NULL`,

  `CREATE TABLE evidence (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    thought BLOB, win BLOB, gone INTEGER
  ) STRICT`,
  `CREATE INDEX evidence_by_thought ON evidence (thought, win) WHERE thought IS NOT NULL`,

  `CREATE TABLE scale_response (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    instrument TEXT, version INTEGER, language TEXT, day INTEGER, at INTEGER, zone TEXT,
    answers TEXT, extra TEXT, total INTEGER, trashed INTEGER, import_batch BLOB
  ) STRICT`,
  `CREATE INDEX scale_response_by_day ON scale_response (instrument, day, at, id) WHERE instrument IS NOT NULL`,

  `CREATE TABLE experiment (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    activity TEXT, area TEXT, text TEXT, started_on INTEGER, length INTEGER, seed INTEGER, ended_on INTEGER,
    trashed INTEGER, import_batch BLOB
  ) STRICT`,
];
