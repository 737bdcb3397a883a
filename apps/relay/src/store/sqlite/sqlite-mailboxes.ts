/** Mailboxes of a pairing: a slot is written once, and all are gone ten minutes after the first. */

import type { DatabaseSync } from 'node:sqlite';
import type { Conflict, Done, FillingSlot, Full, RelayStore } from '../relay-store.ts';
import type { Write } from './group-commit.ts';
import { blobIn, numberIn } from '../row-values.ts';

type SqliteMailboxes = Pick<RelayStore, 'putSlot' | 'slot'>;

export const createSqliteMailboxes = (database: DatabaseSync, write: Write): SqliteMailboxes => {
  const putNow = createPutSlot(database);
  const read = database.prepare(
    `SELECT bytes FROM slot JOIN mailbox ON mailbox.mailbox = slot.mailbox
     WHERE slot.mailbox = ? AND slot = ? AND until > ?`,
  );
  return {
    putSlot: (filling) => write(() => putNow(filling)),
    slot: async ({ mailbox, slot }, now) => {
      const row = read.get(mailbox, slot, now);
      return row === undefined ? null : blobIn(row, 'bytes');
    },
  };
};

const createPutSlot = (database: DatabaseSync) => {
  const until = database.prepare('SELECT until FROM mailbox WHERE mailbox = ?');
  const count = database.prepare('SELECT count(*) AS count FROM mailbox');
  const open = database.prepare('INSERT INTO mailbox (mailbox, until) VALUES (?, ?)');
  const close = ['DELETE FROM slot WHERE mailbox = ?', 'DELETE FROM mailbox WHERE mailbox = ?'].map((sql) =>
    database.prepare(sql),
  );
  const there = database.prepare('SELECT bytes FROM slot WHERE mailbox = ? AND slot = ?');
  const insert = database.prepare('INSERT INTO slot (mailbox, slot, bytes) VALUES (?, ?, ?)');

  const isOpen = (filling: FillingSlot): boolean => {
    const row = until.get(filling.mailbox);
    if (row !== undefined && numberIn(row, 'until') > filling.now) return true;
    for (const statement of close) statement.run(filling.mailbox);
    const now = count.get();
    if (now === undefined || numberIn(now, 'count') >= filling.most) return false;
    open.run(filling.mailbox, filling.until);
    return true;
  };

  return (filling: FillingSlot): Done | Conflict | Full => {
    if (!isOpen(filling)) return { type: 'Full' };
    const row = there.get(filling.mailbox, filling.slot);
    if (row === undefined) insert.run(filling.mailbox, filling.slot, filling.bytes);
    // Sent again, because the answer did not arrive.
    else if (Buffer.compare(blobIn(row, 'bytes'), filling.bytes) !== 0) return { type: 'Conflict' };
    return { type: 'Done' };
  };
};
