/** The pair that a relay signs reminders with: made once, and kept with its data, since every subscription is bound to it. */

import type { DatabaseSync } from 'node:sqlite';
import type { Write } from '../../store/sqlite/group-commit.ts';
import type { ReminderStore } from '../reminder-store.ts';

export const createSigningPair = (database: DatabaseSync, write: Write): ReminderStore['signingPair'] => {
  const read = database.prepare('SELECT public_key, private_key FROM signing_pair');
  const insert = database.prepare(
    'INSERT INTO signing_pair (place, public_key, private_key) VALUES (1, ?, ?) ON CONFLICT DO NOTHING',
  );
  return (make) =>
    write(() => {
      if (read.get() === undefined) {
        const { publicKey, privateKey } = make();
        insert.run(publicKey, privateKey);
      }
      const row = read.get();
      return { publicKey: String(row?.['public_key']), privateKey: String(row?.['private_key']) };
    });
};
