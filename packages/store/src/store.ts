/**
 * One file, one queue. Reads and writes wait their turn; a write is one transaction with its stamps, its records and
 * its projections, and is done only when it is durable (synchronous=FULL). A fault rolls everything back.
 */

import { stampAfter, recordClocks, tick } from '@cairn/changes';
import type { Change, DeviceId, Hlc, RecordState } from '@cairn/changes';
import type { Instant } from '@cairn/domain';
import { applyChange } from './apply-change.ts';
import { bytesToHex, hexToBytes } from './bytes.ts';
import type { Database } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
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
  apply(change: Change): Promise<void>;
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
    const clock = createClock(options);
    const result = await work({
      database,
      newStamp: clock.newStamp,
      stampFor: clock.stampFor,
      apply: (change) => applyChange(database, change),
    });
    await clock.keep();
    await database.exec('COMMIT');
    return result;
  } catch (fault) {
    await rollBack(database);
    throw fault;
  }
};

interface Clock {
  newStamp(): Promise<Hlc>;
  stampFor(state: RecordState | undefined): Promise<Hlc>;
  keep(): Promise<void>;
}

const createClock = ({ database, device, now }: StoreOptions): Clock => {
  let last: Hlc | null | undefined;
  let moved = false;
  const reading = async () => {
    if (last === undefined) {
      const kept = await readMeta(database, 'clock');
      last = kept === null ? null : (bytesToHex(kept) as Hlc);
    }
    return { last, now: now(), device };
  };
  const move = (next: Hlc): void => {
    last = next;
    moved = true;
  };
  return {
    newStamp: async () => {
      const stamp = tick(await reading());
      if (!stamp.ok) throw new Error(stamp.error.type);
      move(stamp.value);
      return stamp.value;
    },
    stampFor: async (state) => {
      const stamped = stampAfter(await reading(), recordClocks(state));
      if (!stamped.ok) throw new Error(stamped.error.type);
      move(stamped.value.last);
      return stamped.value.stamp;
    },
    keep: async () => {
      if (moved && last) await writeMeta(database, 'clock', hexToBytes(last));
    },
  };
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
