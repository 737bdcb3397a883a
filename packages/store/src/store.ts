/**
 * One file, one queue. Reads and writes wait their turn; a write is one transaction with its stamps, its records and
 * its projections, and is done only when it is durable (synchronous=FULL). A fault rolls everything back.
 */

import { furthestStamp, receive, recordClocks, stampAfter, tick } from '@cairn/changes';
import type { Change, DeviceId, Hlc, RecordState } from '@cairn/changes';
import type { Item } from '@cairn/changes/sync';
import type { EntityId, Instant } from '@cairn/domain';
import { applyChange } from './apply-change.ts';
import { bytesToHex, hexToBytes } from './bytes.ts';
import type { Database } from './database.ts';
import { writeMeta } from './meta.ts';
import type { MetaKey } from './meta.ts';
import { addToOutbox } from './outbox.ts';
import { mergeWords } from './projections/merge-words.ts';
import { rollBack } from './roll-back.ts';
import { removeCopies } from './schema/migrate.ts';

export interface Store {
  /** Reads see one consistent state: nothing is written meanwhile by this process. */
  read<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** All or nothing. Throws what the work or the database throws, after rolling back. */
  write<T>(work: (write: Write) => Promise<T>): Promise<T>;
  /** One short step of putting the file in order, in its turn. Gives whether there may be more to do. */
  maintain(): Promise<boolean>;
  /** Takes away the copies that migrations made. */
  removeCopies(): Promise<void>;
  close(): Promise<void>;
}

export interface Write {
  readonly database: Database;
  /** A stamp for a new record. */
  newStamp(): Promise<Hlc>;
  /** A stamp later than everything in the record, so that a wrong year elsewhere cannot lock a field. */
  stampFor(state: RecordState | undefined): Promise<Hlc>;
  /** `batch`: the import that it is part of. */
  apply(change: Change, batch?: EntityId): Promise<void>;
  /** Many at once, many times quicker. */
  applyAll(changes: readonly Change[], batch: EntityId): Promise<void>;
  /** Changes of other devices. Gives what they made beside themselves; see `applyChange`. */
  take(items: readonly Item[]): Promise<readonly Change[]>;
}

export interface StoreOptions {
  readonly database: Database;
  readonly device: DeviceId;
  readonly now: () => Instant;
}

export const createStore = ({ database, device, now }: StoreOptions): Store => {
  const inTurn = createQueue();
  return {
    read: (work) => inTurn(() => work(database)),
    write: (work) => inTurn(() => writeOnce({ database, device, now }, work)),
    maintain: () => inTurn(() => mergeWords(database)),
    removeCopies: () => inTurn(() => removeCopies(database)),
    close: () => inTurn(() => database.close()),
  };
};

const writeOnce = async <T>(options: StoreOptions, work: (write: Write) => Promise<T>): Promise<T> => {
  const { database } = options;
  await database.exec('BEGIN IMMEDIATE');
  try {
    const marks = createMarks(options);
    const result = await work({
      database,
      newStamp: marks.newStamp,
      stampFor: marks.stampFor,
      apply: async (change, batch) => {
        const made = await applyChange(database, change);
        if (await marks.sends()) await addToOutbox(database, [change, ...made], batch);
      },
      applyAll: async (changes, batch) => {
        const made = await (await bulk()).applyChanges(database, changes);
        if (await marks.sends()) await addToOutbox(database, [...changes, ...made], batch);
      },
      take: async (items) => {
        await marks.receive(items);
        return (await bulk()).applyChanges(database, items);
      },
    });
    await marks.keep();
    await database.exec('COMMIT');
    return result;
  } catch (fault) {
    await rollBack(database);
    throw fault;
  }
};

/** Only imports and sync need it: fetched when one of them is first there. */
const bulk = async () => import('./bulk/apply-changes.ts');

/** Where the clock stands and whether changes are to be sent: read once in a transaction that needs either. */
interface Marks {
  newStamp(): Promise<Hlc>;
  stampFor(state: RecordState | undefined): Promise<Hlc>;
  /** The clock moves along with others' stamps, as far as it lets itself be moved. */
  receive(items: readonly Item[]): Promise<void>;
  sends(): Promise<boolean>;
  keep(): Promise<void>;
}

const createMarks = ({ database, device, now }: StoreOptions): Marks => {
  let read: { last: Hlc | null; readonly sends: boolean } | undefined;
  let moved = false;
  const marks = async () => (read ??= await readMarks(database));
  const reading = async () => ({ last: (await marks()).last, now: now(), device });
  const move = async (next: Hlc): Promise<void> => {
    (await marks()).last = next;
    moved = true;
  };
  return {
    newStamp: async () => {
      const stamp = tick(await reading());
      if (!stamp.ok) throw new Error(stamp.error.type);
      await move(stamp.value);
      return stamp.value;
    },
    stampFor: async (state) => {
      const stamped = stampAfter(await reading(), recordClocks(state));
      if (!stamped.ok) throw new Error(stamped.error.type);
      await move(stamped.value.last);
      return stamped.value.stamp;
    },
    receive: async (items) => {
      const newest = newestWithin(items, furthestStamp(now()));
      if (newest !== null) await move(receive(await reading(), newest));
    },
    sends: async () => (await marks()).sends,
    keep: async () => {
      if (moved && read?.last) await writeMeta(database, 'clock', hexToBytes(read.last));
    },
  };
};

const readMarks = async (database: Database): Promise<{ last: Hlc | null; readonly sends: boolean }> => {
  const rows = await database.all<{ key: MetaKey; value: Uint8Array }>(
    `SELECT key, value FROM meta WHERE key IN ('clock', 'outbox')`,
  );
  const clock = rows.find(({ key }) => key === 'clock');
  return {
    last: clock === undefined ? null : (bytesToHex(clock.value) as Hlc),
    sends: rows.some(({ key }) => key === 'outbox'),
  };
};

/** Of many stamps the newest that may move the clock is the one that counts. */
const newestWithin = (items: readonly Item[], furthest: Hlc): Hlc | null => {
  let newest: Hlc | null = null;
  for (const item of items) {
    if (item.kind === 'unread' || item.hlc > furthest) continue;
    if (newest === null || item.hlc > newest) newest = item.hlc;
  }
  return newest;
};

/** Runs one piece of work at a time, in the order asked; a fault in one does not stop the next. */
const createQueue = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  };
};
