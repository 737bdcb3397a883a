/** The tables of reminders, as a step of the relay's schema. `times` holds what comes after `due_at`, as JSON. */

export const REMINDER_STEP = `
  CREATE TABLE signing_pair (
    place INTEGER PRIMARY KEY CHECK (place = 1),
    public_key TEXT NOT NULL,
    private_key TEXT NOT NULL
  ) STRICT;
  CREATE TABLE reminder (
    vault BLOB NOT NULL,
    device BLOB NOT NULL,
    endpoint TEXT NOT NULL,
    p256dh BLOB NOT NULL,
    auth BLOB NOT NULL,
    times TEXT NOT NULL,
    due_at INTEGER,
    try_at INTEGER,
    begun_at INTEGER NOT NULL DEFAULT 0,
    unanswered INTEGER NOT NULL DEFAULT 0,
    claim BLOB,
    heard_on INTEGER NOT NULL,
    PRIMARY KEY (vault, device)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reminder_by_time ON reminder (try_at) WHERE try_at IS NOT NULL;
  CREATE INDEX reminder_by_day ON reminder (heard_on);
`;
