/** What is due: claimed, begun, given back. The one look over all vaults goes by an index of its own. */

import type { DatabaseSync } from 'node:sqlite';
import type { Write } from '../../store/sqlite/group-commit.ts';
import { blobIn, numberIn } from '../../store/row-values.ts';
import type { Row } from '../../store/row-values.ts';
import { begunList, caughtUp, repeatedList } from '../due-list.ts';
import type { Claiming, DevicePlace, DueReminder, ReminderStore } from '../reminder-store.ts';
import { listIn } from './reminder-rows.ts';
import type { ReminderRows } from './reminder-rows.ts';

type DueReminders = Pick<
  ReminderStore,
  'nextReminder' | 'claimReminders' | 'beginReminder' | 'repeatReminder' | 'releaseReminder'
>;

interface Ports {
  readonly write: Write;
  readonly rows: ReminderRows;
}

export const createSqliteDueReminders = (database: DatabaseSync, { write, rows }: Ports): DueReminders => {
  const next = database.prepare('SELECT min(try_at) AS at FROM reminder WHERE try_at IS NOT NULL');
  const release = database.prepare(
    `UPDATE reminder SET try_at = due_at, claim = NULL
     WHERE vault = ? AND device = ? AND claim = ? AND due_at = ?`,
  );
  const claim = createClaim(database, rows);
  return {
    nextReminder: async () => {
      const row = next.get();
      return row === undefined || row['at'] === null ? null : numberIn(row, 'at');
    },
    claimReminders: (claiming) => write(() => claim(claiming)),
    beginReminder: (reminder) =>
      write(() => {
        const row = rows.ofClaim(reminder);
        if (row === undefined || row['due_at'] !== reminder.due) return false;
        const list = begunList(listIn(row));
        rows.put(reminder, { list, tryAt: list.due, claim: reminder.claim });
        return true;
      }),
    repeatReminder: (reminder, at) =>
      write(() => {
        const row = rows.ofClaim(reminder);
        if (row === undefined || row['begun_at'] !== reminder.due) return;
        rows.put(reminder, { list: repeatedList(listIn(row)), tryAt: at, claim: null });
      }),
    releaseReminder: ({ vault, device, claim: own, due }) =>
      write(() => void release.run(vault, device, own, due)),
  };
};

const createClaim = (database: DatabaseSync, rows: ReminderRows) => {
  const select = database.prepare('SELECT * FROM reminder WHERE try_at <= ? ORDER BY try_at LIMIT ?');
  return ({ now, until, most, claim }: Claiming): readonly DueReminder[] =>
    select.all(now, most).flatMap((row) => {
      const list = caughtUp(listIn(row), now);
      const place = placeIn(row);
      if (list.due === null || list.due > now) {
        rows.put(place, { list, tryAt: list.due, claim: null });
        return [];
      }
      rows.put(place, { list, tryAt: until, claim });
      return [{ ...place, ...subscriptionIn(row), claim, due: list.due }];
    });
};

const placeIn = (row: Row): DevicePlace => ({ vault: blobIn(row, 'vault'), device: blobIn(row, 'device') });

const subscriptionIn = (row: Row): Pick<DueReminder, 'endpoint' | 'p256dh' | 'auth'> => ({
  ...{ endpoint: String(row['endpoint']), p256dh: blobIn(row, 'p256dh'), auth: blobIn(row, 'auth') },
});
