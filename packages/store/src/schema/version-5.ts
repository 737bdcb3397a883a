/**
 * Schema 5 (release 0.5.0). Frozen once released: changes come as the next numbered migration.
 *
 * Adds devices, which are records like the others, and what one device keeps to sync: all of that is its own and is never
 * sent, and while sync is off it is empty. See decision 35 and the sync protocol.
 */

const record = 'hlc BLOB NOT NULL, clocks TEXT, parked TEXT';

export const VERSION_5: readonly string[] = [
  // Few: a list is read whole, without an index.
  `CREATE TABLE device (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE, ${record},
    name TEXT, seal_to TEXT, added_at INTEGER, removed INTEGER
  ) STRICT`,

  // A number is never given twice, so that whoever reads on from one leaves nothing out.
  `ALTER TABLE parked_change RENAME TO parked_before`,
  `CREATE TABLE parked_change (n INTEGER PRIMARY KEY AUTOINCREMENT, change TEXT NOT NULL UNIQUE) STRICT`,
  `INSERT INTO parked_change (n, change) SELECT n, change FROM parked_before`,
  `DROP TABLE parked_before`,

  // Changes made here and not yet sealed. `batch`: the import that brought it.
  `CREATE TABLE outbox (n INTEGER PRIMARY KEY AUTOINCREMENT, change TEXT NOT NULL, batch BLOB) STRICT`,

  // Chunks of this device: sealed bytes until they are acknowledged, then the place that they have in the log.
  `CREATE TABLE own_chunk (
    n INTEGER PRIMARY KEY,
    chunk BLOB NOT NULL UNIQUE, run BLOB NOT NULL, counter INTEGER NOT NULL,
    seq INTEGER, key_epoch INTEGER NOT NULL, sealed BLOB, UNIQUE (run, counter)
  ) STRICT`,
  `CREATE INDEX own_chunk_pending ON own_chunk (counter) WHERE sealed IS NOT NULL`,
  `CREATE INDEX own_chunk_by_seq ON own_chunk (seq) WHERE seq IS NOT NULL`,

  // The chain since the last snapshot.
  `CREATE TABLE chain_link (seq INTEGER PRIMARY KEY, chunk BLOB NOT NULL, hash BLOB NOT NULL) STRICT`,
  `CREATE INDEX chain_link_by_chunk ON chain_link (chunk)`,

  // Which chunks of which device were taken in. `holes`: JSON, closed ranges.
  `CREATE TABLE sync_run (
    run BLOB PRIMARY KEY, device BLOB NOT NULL, nth INTEGER NOT NULL, last INTEGER NOT NULL,
    holes TEXT NOT NULL, told_end INTEGER NOT NULL, seen INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,

  // What did not open, as it came.
  `CREATE TABLE quarantine (
    n INTEGER PRIMARY KEY,
    chunk BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, key_epoch INTEGER NOT NULL, sealed BLOB NOT NULL,
    reason TEXT NOT NULL
  ) STRICT`,

  // `device`: empty for the relay itself.
  `CREATE TABLE trouble (
    kind TEXT, device BLOB, seq INTEGER NOT NULL, at INTEGER NOT NULL, open INTEGER NOT NULL,
    PRIMARY KEY (kind, device)
  ) STRICT, WITHOUT ROWID`,

  // The order in which a state is told.
  `CREATE INDEX tombstone_in_place ON tombstone (length(entity), entity, id)`,
];
