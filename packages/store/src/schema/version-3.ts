/**
 * Schema 3 (release 0.3.0). Frozen once released: changes come as the next numbered migration.
 *
 * Adds paths with their ladders and steps, rituals, and what was put aside for a day. A step names its ladder and a ladder
 * its path (`challenge`); what lies in the trash hides what hangs on it. A win tells which step or ritual it came of, so
 * that "times done" is read from an index. Paths and rituals are few: a list is read whole, without an index. See decision 18.
 */

const record = 'hlc BLOB NOT NULL, clocks TEXT, parked TEXT';

export const VERSION_3: readonly string[] = [
  `CREATE TABLE challenge (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    text TEXT, why TEXT, area TEXT, sort_order INTEGER, arrived_on INTEGER,
    resting INTEGER, trashed INTEGER, import_batch BLOB,
    visible INTEGER GENERATED ALWAYS AS (text IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,

  `CREATE TABLE ladder (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    challenge BLOB, title TEXT, source TEXT, sort_order INTEGER, trashed INTEGER, import_batch BLOB,
    visible INTEGER GENERATED ALWAYS AS (challenge IS NOT NULL AND title IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,
  `CREATE INDEX ladder_by_challenge ON ladder (challenge, sort_order, id) WHERE challenge IS NOT NULL`,

  // Half a minute is told as 0.5.
  `CREATE TABLE step (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    ladder BLOB, text TEXT, sort_order INTEGER, minutes REAL, energy INTEGER, social INTEGER, rung TEXT,
    anchor TEXT, planned_on INTEGER, planned_at INTEGER, planned_place TEXT,
    expected_difficulty INTEGER, expected_pleasure INTEGER, too_big INTEGER, stayed_at INTEGER,
    trashed INTEGER, import_batch BLOB,
    visible INTEGER GENERATED ALWAYS AS (ladder IS NOT NULL AND text IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,
  `CREATE INDEX step_by_ladder ON step (ladder, sort_order, id) WHERE ladder IS NOT NULL`,
  `CREATE INDEX step_planned ON step (planned_on) WHERE planned_on IS NOT NULL AND visible = 1`,

  `CREATE TABLE ritual (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    kind TEXT, text TEXT, anchor TEXT, area TEXT, day_part TEXT, minutes REAL, energy INTEGER, sort_order INTEGER,
    remind_at INTEGER, remind_days INTEGER, line TEXT, activity TEXT,
    resting INTEGER, trashed INTEGER, import_batch BLOB,
    visible INTEGER GENERATED ALWAYS AS (text IS NOT NULL AND trashed IS NOT 1) VIRTUAL
  ) STRICT`,

  // "Not today", said of one suggestion on one day.
  `CREATE TABLE declined (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    day INTEGER, key TEXT, taken INTEGER
  ) STRICT`,
  `CREATE INDEX declined_by_day ON declined (day, key) WHERE taken = 1`,

  `ALTER TABLE win ADD COLUMN step BLOB`,
  `ALTER TABLE win ADD COLUMN ritual BLOB`,
  // Of plain columns, so that they answer by themselves: a generated one would send SQLite to the table for each win.
  `CREATE INDEX win_by_step ON win (step, day, at, effort, trashed) WHERE step IS NOT NULL AND trashed IS NOT 1`,
  `CREATE INDEX win_by_ritual ON win (ritual, day, trashed) WHERE ritual IS NOT NULL AND trashed IS NOT 1`,
  `CREATE INDEX win_rated_both ON win (day, sort_at, id)
    WHERE expected_pleasure IS NOT NULL AND pleasure IS NOT NULL AND visible = 1`,
];
