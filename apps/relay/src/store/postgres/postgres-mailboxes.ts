/** Mailboxes of a pairing: a slot is written once, and all are gone ten minutes after the first. */

import type { Conflict, Done, FillingSlot, Full, RelayStore } from '../relay-store.ts';
import { blobIn, numberIn } from '../row-values.ts';
import { sql } from './connect.ts';
import type { Ask, Postgres } from './connect.ts';

const READ = sql(
  `SELECT bytes FROM slot JOIN mailbox ON mailbox.mailbox = slot.mailbox
   WHERE slot.mailbox = $1 AND mailbox.mailbox = $1 AND slot = $2 AND until > $3`,
);
const UNTIL = sql('SELECT until FROM mailbox WHERE mailbox = $1 FOR UPDATE');
const COUNT = sql('SELECT count(*) AS count FROM mailbox');
const OPEN = sql('INSERT INTO mailbox (mailbox, until) VALUES ($1, $2)');
const CLOSE = [sql('DELETE FROM slot WHERE mailbox = $1'), sql('DELETE FROM mailbox WHERE mailbox = $1')];
const THERE = sql('SELECT bytes FROM slot WHERE mailbox = $1 AND slot = $2');
const INSERT = sql('INSERT INTO slot (mailbox, slot, bytes) VALUES ($1, $2, $3)');

export const createPostgresMailboxes = ({
  ask,
  transaction,
}: Postgres): Pick<RelayStore, 'putSlot' | 'slot'> => ({
  putSlot: (filling) => transaction((transacting) => putSlot(transacting.ask, filling)),
  slot: async ({ mailbox, slot }, now) => {
    const [row] = (await ask(READ, [mailbox, slot, now])).rows;
    return row === undefined ? null : blobIn(row, 'bytes');
  },
});

const isOpen = async (ask: Ask, { mailbox, now, until, most }: FillingSlot): Promise<boolean> => {
  const [row] = (await ask(UNTIL, [mailbox])).rows;
  if (row !== undefined && numberIn(row, 'until') > now) return true;
  for (const statement of CLOSE) await ask(statement, [mailbox]);
  const [counted] = (await ask(COUNT, [])).rows;
  if (counted === undefined || numberIn(counted, 'count') >= most) return false;
  await ask(OPEN, [mailbox, until]);
  return true;
};

const putSlot = async (ask: Ask, filling: FillingSlot): Promise<Done | Conflict | Full> => {
  if (!(await isOpen(ask, filling))) return { type: 'Full' };
  const [row] = (await ask(THERE, [filling.mailbox, filling.slot])).rows;
  if (row === undefined) await ask(INSERT, [filling.mailbox, filling.slot, filling.bytes]);
  // Sent again, because the answer did not arrive.
  else if (Buffer.compare(blobIn(row, 'bytes'), filling.bytes) !== 0) return { type: 'Conflict' };
  return { type: 'Done' };
};
