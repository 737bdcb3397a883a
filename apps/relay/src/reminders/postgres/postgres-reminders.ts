/**
 * Reminders in PostgreSQL. What is due is found by reading; each one is claimed by a statement that holds as long as nobody changed
 * its row since, so that of many nodes one has it.
 */

import type { Bytes } from '@cairn/relay-api';
import { DAY } from '../../store/relay-store.ts';
import type { Full } from '../../store/relay-store.ts';
import { sql } from '../../store/postgres/connect.ts';
import type { Ask, Postgres, Transacting } from '../../store/postgres/connect.ts';
import { holdVault } from '../../store/postgres/vault-row.ts';
import { blobIn, numberIn } from '../../store/row-values.ts';
import type { Row } from '../../store/row-values.ts';
import { begunList, caughtUp, isAsleep, repeatedList, toldList } from '../due-list.ts';
import type { DueList } from '../due-list.ts';
import type {
  Claiming,
  DevicePlace,
  DueReminder,
  KeepingReminders,
  KeptReminders,
  ReminderStore,
} from '../reminder-store.ts';

const KEEP_PAIR = sql(
  'INSERT INTO signing_pair (place, public_key, private_key) VALUES (1, $1, $2) ON CONFLICT DO NOTHING',
);
const PAIR = sql('SELECT public_key, private_key FROM signing_pair');
const HEARD = sql('SELECT unanswered, begun_at FROM reminder WHERE vault = $1 AND device = $2 FOR UPDATE');
const COUNT = sql('SELECT count(*) AS devices FROM reminder WHERE vault = $1');
const INSERT = sql(
  `INSERT INTO reminder (vault, device, endpoint, p256dh, auth, times, heard_on) VALUES ($1, $2, $3, $4, $5, '[]', $6)`,
);
const SUBSCRIBE = sql(
  'UPDATE reminder SET endpoint = $3, p256dh = $4, auth = $5, heard_on = $6 WHERE vault = $1 AND device = $2',
);
const PUT = sql(
  `UPDATE reminder SET due_at = $3, times = $4, unanswered = $5, begun_at = $6, try_at = $7, claim = $8
   WHERE vault = $1 AND device = $2`,
);
const NEXT = sql('SELECT min(try_at) AS at FROM reminder WHERE try_at IS NOT NULL');
const DUE = sql('SELECT * FROM reminder WHERE try_at <= $1 ORDER BY try_at LIMIT $2');
const PUT_UNLESS_CHANGED = sql(
  `UPDATE reminder SET due_at = $3, times = $4, try_at = $5, claim = $6
   WHERE vault = $1 AND device = $2 AND try_at = $7 AND due_at = $8 AND times = $9 AND begun_at = $10
     AND claim IS NOT DISTINCT FROM $11::bytea AND endpoint = $12`,
);
const CLAIMED = sql('SELECT * FROM reminder WHERE vault = $1 AND device = $2 AND claim = $3 FOR UPDATE');
const RELEASE = sql(
  `UPDATE reminder SET try_at = due_at, claim = NULL WHERE vault = $1 AND device = $2 AND claim = $3 AND due_at = $4`,
);
const END = sql('DELETE FROM reminder WHERE vault = $1 AND device = $2 AND endpoint = $3');
const FORGET = sql('DELETE FROM reminder WHERE vault = $1 AND device = $2');
const SWEEP = sql('DELETE FROM reminder WHERE heard_on <= $1');

export const createPostgresReminders = ({ ask, transaction }: Postgres): ReminderStore => ({
  signingPair: async (make) => {
    const there = (await ask(PAIR, [])).rows;
    if (there.length === 0) {
      const { publicKey, privateKey } = make();
      await ask(KEEP_PAIR, [publicKey, privateKey]);
    }
    const [row] = there.length > 0 ? there : (await ask(PAIR, [])).rows;
    return { publicKey: String(row?.['public_key']), privateKey: String(row?.['private_key']) };
  },
  keepReminders: (keeping) =>
    transaction(async (held) => {
      const vault = await holdVault(held.ask, keeping.vault);
      return vault.type === 'Open' ? keep(held.ask, keeping) : vault;
    }),
  forgetReminders: async ({ vault, device }) => void (await ask(FORGET, [vault, device])),
  nextReminder: async () => {
    const [row] = (await ask(NEXT, [])).rows;
    return row === undefined || row['at'] === null ? null : numberIn(row, 'at');
  },
  claimReminders: async (claiming) => {
    const claimed: DueReminder[] = [];
    for (const row of (await ask(DUE, [claiming.now, claiming.most])).rows) {
      const due = await claim(ask, row, claiming);
      if (due !== null) claimed.push(due);
    }
    return claimed;
  },
  beginReminder: (reminder) => transaction((held) => begin(held, reminder)),
  repeatReminder: (reminder, at) =>
    transaction(async (held) => {
      const row = await rowOf(held.ask, reminder);
      if (row === undefined || row['begun_at'] !== reminder.due) return;
      await put(held.ask, reminder, { list: repeatedList(listIn(row)), tryAt: at, claim: null });
    }),
  releaseReminder: async ({ vault, device, claim: own, due }) =>
    void (await ask(RELEASE, [vault, device, own, due])),
  endSubscription: async ({ vault, device, endpoint }) => void (await ask(END, [vault, device, endpoint])),
  sweepReminders: async (lastDay) => void (await ask(SWEEP, [lastDay])),
});

const keep = async (ask: Ask, keeping: KeepingReminders): Promise<KeptReminders | Full> => {
  const { vault, device, endpoint, p256dh, auth, now, most } = keeping;
  const [row] = (await ask(HEARD, [vault, device])).rows;
  const [others] = (await ask(COUNT, [vault])).rows;
  if (row === undefined && others !== undefined && numberIn(others, 'devices') >= most)
    return { type: 'Full' };
  const before =
    row === undefined
      ? { unanswered: 0, begun: 0 }
      : { unanswered: numberIn(row, 'unanswered'), begun: numberIn(row, 'begun_at') };
  const list = toldList(before, keeping);
  const statement = row === undefined ? INSERT : SUBSCRIBE;
  await ask(statement, [vault, device, endpoint, p256dh, auth, Math.floor(now / DAY)]);
  await put(ask, keeping, { list, tryAt: list.due, claim: null });
  return { type: 'Kept', asleep: isAsleep(list) };
};

/** `null`: it is too late, or another one was faster. */
const claim = async (ask: Ask, row: Row, claiming: Claiming): Promise<DueReminder | null> => {
  const before = listIn(row);
  const list = caughtUp(before, claiming.now);
  const isDue = list.due !== null && list.due <= claiming.now;
  const place = { vault: blobIn(row, 'vault'), device: blobIn(row, 'device') };
  const endpoint = String(row['endpoint']);
  const { count } = await ask(PUT_UNLESS_CHANGED, [
    ...[place.vault, place.device, list.due, JSON.stringify(list.later)],
    ...(isDue ? [claiming.until, claiming.claim] : [list.due, null]),
    ...[numberIn(row, 'try_at'), before.due, JSON.stringify(before.later), before.begun],
    ...[row['claim'] === null ? null : blobIn(row, 'claim'), endpoint],
  ]);
  if (!isDue || count === 0 || list.due === null) return null;
  const subscription = { endpoint, p256dh: blobIn(row, 'p256dh'), auth: blobIn(row, 'auth') };
  return { ...place, ...subscription, claim: claiming.claim, due: list.due };
};

const begin = async ({ ask, attempt }: Transacting, reminder: DueReminder): Promise<boolean> => {
  const row = await rowOf(ask, reminder);
  // Begun the time before under this claim, and the answer was lost.
  if (attempt > 0 && row !== undefined && row['begun_at'] === reminder.due) return true;
  if (row === undefined || row['due_at'] !== reminder.due) return false;
  const list = begunList(listIn(row));
  await put(ask, reminder, { list, tryAt: list.due, claim: reminder.claim });
  return true;
};

/** While the claim holds. */
const rowOf = async (ask: Ask, { vault, device, claim: own }: DueReminder): Promise<Row | undefined> =>
  (await ask(CLAIMED, [vault, device, own])).rows[0];

interface Kept {
  readonly list: DueList;
  readonly tryAt: number | null;
  readonly claim: Bytes | null;
}

const put = async (
  ask: Ask,
  { vault, device }: DevicePlace,
  { list: { due, later, unanswered, begun }, tryAt, claim: own }: Kept,
): Promise<void> =>
  void (await ask(PUT, [vault, device, due, JSON.stringify(later), unanswered, begun, tryAt, own]));

const listIn = (row: Row): DueList => ({
  due: row['due_at'] === null ? null : numberIn(row, 'due_at'),
  later: timesIn(row),
  ...{ unanswered: numberIn(row, 'unanswered'), begun: numberIn(row, 'begun_at') },
});

/** Written here, and by nobody else. */
const timesIn = (row: Row): readonly number[] => JSON.parse(String(row['times'])) as readonly number[];
