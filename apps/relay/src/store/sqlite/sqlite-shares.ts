/** Shares in the relay's file. Opening is one statement that takes a view and gives the bytes: two who ask at once are two views. */

import type { DatabaseSync } from 'node:sqlite';
import { LIMITS } from '@cairn/relay-api';
import type { Bytes, ShareTold } from '@cairn/relay-api';
import { DAY } from '../relay-store.ts';
import type { Conflict, Done, Full, NotFound, Sweeping } from '../relay-store.ts';
import type { Cheering, KeepingShare, ShareStore } from '../share-store.ts';
import type { Write } from './group-commit.ts';
import { blobIn, numberIn } from '../row-values.ts';
import type { SqliteRemoval } from './sqlite-removal.ts';
import type { ReadVault } from './vault-row.ts';

export interface EndingParts {
  readonly write: Write;
  readonly readVault: ReadVault;
  readonly removal: SqliteRemoval;
  /** Nothing of what was erased stays beside the file. */
  readonly emptyJournal: () => void;
}

export const createSqliteShares = (database: DatabaseSync, parts: EndingParts): ShareStore => {
  const { write, readVault, removal, emptyJournal } = parts;
  const keepNow = createKeep(database);
  const told = createTold(database);
  const remove = createRemove(database);
  return {
    ...createByName(database, write),
    keepShare: (vault, keeping) =>
      write(() => {
        const row = readVault(vault);
        return row.type === 'Open' ? keepNow(vault, keeping) : row;
      }),
    sharesOf: async (vault) => {
      const row = readVault(vault);
      return row.type === 'Open' ? { type: 'Shares', shares: told(vault) } : row;
    },
    withdraw: async (vault, share) => {
      const ended = await write(() => {
        const row = readVault(vault);
        if (row.type !== 'Open') return row;
        if (share === null) removal.shares(vault);
        else remove(vault, share);
        return DONE;
      });
      emptyJournal();
      return ended;
    },
  };
};

/** For whoever has a link: by the name of a share alone. */
const createByName = (database: DatabaseSync, write: Write): Pick<ShareStore, 'openShare' | 'cheer'> => {
  const cheerNow = createCheer(database);
  const name = database.prepare('SELECT vault FROM share_name WHERE id = ?');
  const open = database.prepare(
    `UPDATE share SET views = views - 1
     WHERE vault = ? AND id = ? AND views > 0 AND until > ? AND sealed IS NOT NULL RETURNING sealed, views`,
  );
  const empty = database.prepare('UPDATE share SET sealed = NULL WHERE vault = ? AND id = ?');
  return {
    openShare: (share, now) =>
      write(() => {
        const owner = name.get(share);
        if (owner === undefined) return null;
        const vault = blobIn(owner, 'vault');
        const row = open.get(vault, share, now);
        if (row === undefined) return null;
        const sealed = blobIn(row, 'sealed');
        if (numberIn(row, 'views') === 0) empty.run(vault, share);
        return sealed;
      }),
    cheer: (cheering) =>
      write(() => {
        const owner = name.get(cheering.share);
        return owner === undefined ? NOT_FOUND : cheerNow(blobIn(owner, 'vault'), cheering);
      }),
  };
};

const DONE: Done = { type: 'Done' };
const NOT_FOUND: NotFound = { type: 'NotFound' };

const createKeep = (database: DatabaseSync) => {
  const name = database.prepare('SELECT vault FROM share_name WHERE id = ?');
  const numbers = database.prepare(
    `SELECT count(*) AS held, count(CASE WHEN until > ?2 AND views > 0 THEN 1 END) AS open,
       ifnull(max(made), 0) AS last FROM share WHERE vault = ?1`,
  );
  const ended = database.prepare(
    'SELECT id FROM share WHERE vault = ? AND (until <= ? OR views = 0) ORDER BY made LIMIT 1',
  );
  const insertName = database.prepare('INSERT INTO share_name (id, vault) VALUES (?, ?)');
  const insert = database.prepare(
    'INSERT INTO share (vault, id, made, until, views, note, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = createRemove(database);
  return (vault: Bytes, { share, sealed, note, until, views, now }: KeepingShare): Done | Conflict | Full => {
    const owner = name.get(share);
    if (owner !== undefined)
      return Buffer.from(vault).equals(blobIn(owner, 'vault')) ? DONE : { type: 'Conflict' };
    const row = numbers.get(vault, now);
    if (row === undefined || numberIn(row, 'open') >= LIMITS.sharesOpen) return { type: 'Full' };
    const oldest = numberIn(row, 'held') >= LIMITS.shares ? ended.get(vault, now) : undefined;
    if (oldest !== undefined) remove(vault, blobIn(oldest, 'id'));
    insertName.run(share, vault);
    insert.run(vault, share, numberIn(row, 'last') + 1, until, views, note, sealed);
    return DONE;
  };
};

const createCheer = (database: DatabaseSync) => {
  const takes = database.prepare('SELECT 1 AS takes FROM share WHERE vault = ? AND id = ? AND until > ?');
  const last = database.prepare(
    'SELECT ifnull(max(place), 0) AS last FROM cheer WHERE vault = ? AND share = ?',
  );
  const insert = database.prepare('INSERT INTO cheer (vault, share, place, sealed) VALUES (?, ?, ?, ?)');
  return (vault: Bytes, { share, sealed, now }: Cheering): Done | NotFound | Full => {
    if (takes.get(vault, share, now) === undefined) return NOT_FOUND;
    const row = last.get(vault, share);
    const place = row === undefined ? 0 : numberIn(row, 'last');
    if (place >= LIMITS.cheers) return { type: 'Full' };
    insert.run(vault, share, place + 1, sealed);
    return DONE;
  };
};

const createTold = (database: DatabaseSync): ((vault: Bytes) => readonly ShareTold[]) => {
  const shares = database.prepare('SELECT id, until, views, note FROM share WHERE vault = ? ORDER BY made');
  const cheers = database.prepare('SELECT sealed FROM cheer WHERE vault = ? AND share = ? ORDER BY place');
  return (vault) =>
    shares.all(vault).map((row) => ({
      share: blobIn(row, 'id'),
      note: blobIn(row, 'note'),
      until: numberIn(row, 'until'),
      views: numberIn(row, 'views'),
      cheers: cheers.all(vault, blobIn(row, 'id')).map((one) => blobIn(one, 'sealed')),
    }));
};

const createRemove = (database: DatabaseSync): ((vault: Bytes, share: Bytes) => void) => {
  const statements = [
    'DELETE FROM cheer WHERE vault = ? AND share = ?',
    'DELETE FROM share WHERE vault = ? AND id = ?',
    'DELETE FROM share_name WHERE vault = ? AND id = ?',
  ].map((sql) => database.prepare(sql));
  return (vault, share) => {
    for (const statement of statements) statement.run(vault, share);
  };
};

const AT_ONCE = 200;

/** What has had its time is taken out; the row and what was sent back go after the days of grace. `true`: there is more. */
export const createShareSweep = (database: DatabaseSync): ((sweeping: Sweeping) => boolean) => {
  const remove = createRemove(database);
  const over = database.prepare(
    `UPDATE share SET sealed = NULL WHERE rowid IN
       (SELECT rowid FROM share WHERE until <= ? AND sealed IS NOT NULL LIMIT ?)`,
  );
  const old = database.prepare('SELECT vault, id FROM share WHERE until <= ? LIMIT ?');
  return ({ now, graceDays }) => {
    const emptied = Number(over.run(now, AT_ONCE).changes);
    const rows = old.all(now - graceDays * DAY, AT_ONCE);
    for (const row of rows) remove(blobIn(row, 'vault'), blobIn(row, 'id'));
    return emptied === AT_ONCE || rows.length === AT_ONCE;
  };
};
