/** Rows of reminders, read and written whole. Runs inside a transaction of whoever asks. */

import type { DatabaseSync } from 'node:sqlite';
import type { Bytes } from '@cairn/relay-api';
import { numberIn } from '../../store/row-values.ts';
import type { Row } from '../../store/row-values.ts';
import type { DueList } from '../due-list.ts';
import type { DevicePlace, DueReminder } from '../reminder-store.ts';

interface Kept {
  readonly list: DueList;
  readonly tryAt: number | null;
  readonly claim: Bytes | null;
}

export interface ReminderRows {
  /** While the claim holds. */
  ofClaim(reminder: DueReminder): Row | undefined;
  put(place: DevicePlace, kept: Kept): void;
}

export const createReminderRows = (database: DatabaseSync): ReminderRows => {
  const claimed = database.prepare('SELECT * FROM reminder WHERE vault = ? AND device = ? AND claim = ?');
  const update = database.prepare(
    `UPDATE reminder SET due_at = ?3, times = ?4, unanswered = ?5, begun_at = ?6, try_at = ?7, claim = ?8
     WHERE vault = ?1 AND device = ?2`,
  );
  return {
    ofClaim: ({ vault, device, claim }) => claimed.get(vault, device, claim),
    put: ({ vault, device }, { list: { due, later, unanswered, begun }, tryAt, claim }) =>
      void update.run(vault, device, due, JSON.stringify(later), unanswered, begun, tryAt, claim),
  };
};

export const listIn = (row: Row): DueList => ({
  due: row['due_at'] === null ? null : numberIn(row, 'due_at'),
  later: timesIn(row),
  ...{ unanswered: numberIn(row, 'unanswered'), begun: numberIn(row, 'begun_at') },
});

/** Written here, and by nobody else. */
const timesIn = (row: Row): readonly number[] => JSON.parse(String(row['times'])) as readonly number[];
