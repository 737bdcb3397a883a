/** Reminders in the relay's SQLite file: what devices say of them. Each statement here touches one vault, or sweeps. */

import type { DatabaseSync } from 'node:sqlite';
import type { Write } from '../../store/sqlite/group-commit.ts';
import { numberIn } from '../../store/row-values.ts';
import type { ReadVault } from '../../store/sqlite/vault-row.ts';
import { DAY } from '../../store/relay-store.ts';
import { isAsleep, toldList } from '../due-list.ts';
import type { KeepingReminders, ReminderStore } from '../reminder-store.ts';
import { createReminderRows } from './reminder-rows.ts';
import type { ReminderRows } from './reminder-rows.ts';
import { createSqliteDueReminders } from './sqlite-due-reminders.ts';
import { createSigningPair } from './sqlite-signing-pair.ts';

interface Ports {
  readonly write: Write;
  readonly readVault: ReadVault;
}

export const createSqliteReminders = (database: DatabaseSync, { write, readVault }: Ports): ReminderStore => {
  const rows = createReminderRows(database);
  const end = database.prepare('DELETE FROM reminder WHERE vault = ? AND device = ? AND endpoint = ?');
  const forget = database.prepare('DELETE FROM reminder WHERE vault = ? AND device = ?');
  const sweep = database.prepare('DELETE FROM reminder WHERE heard_on <= ?');
  const keep = createKeep(database, rows);
  return {
    ...createSqliteDueReminders(database, { write, rows }),
    signingPair: createSigningPair(database, write),
    keepReminders: (keeping) =>
      write(() => {
        const vault = readVault(keeping.vault);
        return vault.type === 'Open' ? keep(keeping) : vault;
      }),
    forgetReminders: ({ vault, device }) => write(() => void forget.run(vault, device)),
    endSubscription: ({ vault, device, endpoint }) => write(() => void end.run(vault, device, endpoint)),
    sweepReminders: (lastDay) => write(() => void sweep.run(lastDay)),
  };
};

const createKeep = (database: DatabaseSync, rows: ReminderRows) => {
  const read = database.prepare('SELECT unanswered, begun_at FROM reminder WHERE vault = ? AND device = ?');
  const count = database.prepare('SELECT count(*) AS devices FROM reminder WHERE vault = ?');
  const upsert = database.prepare(
    `INSERT INTO reminder (vault, device, endpoint, p256dh, auth, times, heard_on) VALUES (?1, ?2, ?3, ?4, ?5, '[]', ?6)
     ON CONFLICT (vault, device) DO UPDATE SET endpoint = ?3, p256dh = ?4, auth = ?5, heard_on = ?6`,
  );
  return (keeping: KeepingReminders) => {
    const { vault, device, endpoint, p256dh, auth, now, most } = keeping;
    const row = read.get(vault, device);
    const others = count.get(vault);
    if (row === undefined && others !== undefined && numberIn(others, 'devices') >= most)
      return { type: 'Full' } as const;
    const before =
      row === undefined
        ? { unanswered: 0, begun: 0 }
        : { unanswered: numberIn(row, 'unanswered'), begun: numberIn(row, 'begun_at') };
    const list = toldList(before, keeping);
    upsert.run(vault, device, endpoint, p256dh, auth, Math.floor(now / DAY));
    rows.put(keeping, { list, tryAt: list.due, claim: null });
    return { type: 'Kept', asleep: isAsleep(list) } as const;
  };
};
