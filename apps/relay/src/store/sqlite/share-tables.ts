/**
 * The tables of shares. They lead with `vault`, as the others do; a supporter knows a name alone, and `share_name` says whose it is.
 * What is shared is taken out once it may not be opened any more; the row stays for what was sent back. `made` only sorts.
 */

export const SHARES = `
  CREATE TABLE share (
    vault BLOB NOT NULL,
    id BLOB NOT NULL,
    made INTEGER NOT NULL,
    until INTEGER NOT NULL,
    views INTEGER NOT NULL,
    note BLOB NOT NULL,
    sealed BLOB,
    PRIMARY KEY (vault, id)
  ) STRICT;
  CREATE INDEX share_by_end ON share (until);
  CREATE TABLE share_name (id BLOB PRIMARY KEY, vault BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE cheer (
    vault BLOB NOT NULL,
    share BLOB NOT NULL,
    place INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (vault, share, place)
  ) STRICT, WITHOUT ROWID;
`;
