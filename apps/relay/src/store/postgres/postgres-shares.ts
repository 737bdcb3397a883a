/** Shares. Opening is one statement that takes a view and gives the bytes: two who ask at once, on whatever node, are two views. */

import { LIMITS } from '@cairn/relay-api';
import type { Bytes, ShareTold } from '@cairn/relay-api';
import { DAY } from '../relay-store.ts';
import type { Conflict, Done, Full, NotFound, Sweeping } from '../relay-store.ts';
import type { Cheering, KeepingShare, ShareStore } from '../share-store.ts';
import { blobIn, numberIn } from '../row-values.ts';
import { sql } from './connect.ts';
import type { Ask, Postgres, Transacting } from './connect.ts';
import { removeShare, removeShares } from './postgres-removal.ts';
import { holdVault, readVault } from './vault-row.ts';

const DONE: Done = { type: 'Done' };
const NOT_FOUND: NotFound = { type: 'NotFound' };

const OWNER = sql('SELECT vault FROM share_name WHERE id = $1');
const NUMBERS = sql(
  `SELECT count(*) AS held, count(*) FILTER (WHERE until > $2 AND views > 0) AS open, coalesce(max(made), 0) AS last
   FROM share WHERE vault = $1`,
);
const OLDEST_ENDED = sql(
  'SELECT id FROM share WHERE vault = $1 AND (until <= $2 OR views = 0) ORDER BY made LIMIT 1',
);
const INSERT_NAME = sql('INSERT INTO share_name (id, vault) VALUES ($1, $2)');
const INSERT = sql(
  'INSERT INTO share (vault, id, made, until, views, note, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)',
);
const OPEN = sql(
  `UPDATE share SET views = views - 1
   WHERE vault = $1 AND id = $2 AND views > 0 AND until > $3 AND sealed IS NOT NULL RETURNING sealed, views`,
);
const EMPTY = sql('UPDATE share SET sealed = NULL WHERE vault = $1 AND id = $2');
const TAKES = sql('SELECT FROM share WHERE vault = $1 AND id = $2 AND until > $3');
const LAST = sql('SELECT coalesce(max(place), 0) AS last FROM cheer WHERE vault = $1 AND share = $2');
const CAME = sql('SELECT FROM cheer WHERE vault = $1 AND share = $2 AND sealed = $3');
const INSERT_CHEER = sql('INSERT INTO cheer (vault, share, place, sealed) VALUES ($1, $2, $3, $4)');
const SHARES = sql('SELECT id, until, views, note FROM share WHERE vault = $1 ORDER BY made');
const CHEERS = sql('SELECT sealed FROM cheer WHERE vault = $1 AND share = $2 ORDER BY place');
const OVER = sql('SELECT vault, id FROM share WHERE until <= $1 AND sealed IS NOT NULL LIMIT $2');
const OLD = sql('SELECT vault, id FROM share WHERE until <= $1 LIMIT $2');

export const createPostgresShares = ({ ask, transaction, reading }: Postgres): ShareStore => ({
  keepShare: (vault, keeping) =>
    transaction(async (held) => {
      const row = await holdVault(held.ask, vault);
      return row.type === 'Open' ? keep(held.ask, vault, keeping) : row;
    }),
  sharesOf: (vault) =>
    reading(async (moment) => {
      const row = await readVault(moment, vault);
      return row.type === 'Open' ? { type: 'Shares', shares: await told(moment, vault) } : row;
    }),
  withdraw: (vault, share) =>
    transaction(async (held) => {
      const row = await holdVault(held.ask, vault);
      if (row.type !== 'Open') return row;
      await (share === null ? removeShares(held.ask, vault) : removeShare(held.ask, vault, share));
      return DONE;
    }),
  openShare: async (share, now) => {
    const vault = await ownerOf(ask, share);
    const [row] = vault === null ? [] : (await ask(OPEN, [vault, share, now])).rows;
    if (vault === null || row === undefined) return null;
    if (numberIn(row, 'views') === 0) await ask(EMPTY, [vault, share]);
    return blobIn(row, 'sealed');
  },
  cheer: async (cheering) => {
    const vault = await ownerOf(ask, cheering.share);
    return vault === null ? NOT_FOUND : transaction((held) => cheer(held, vault, cheering));
  },
});

const ownerOf = async (ask: Ask, share: Bytes): Promise<Bytes | null> => {
  const [row] = (await ask(OWNER, [share])).rows;
  return row === undefined ? null : blobIn(row, 'vault');
};

const keep = async (
  ask: Ask,
  vault: Bytes,
  { share, sealed, note, until, views, now }: KeepingShare,
): Promise<Done | Conflict | Full> => {
  const owner = await ownerOf(ask, share);
  if (owner !== null) return Buffer.compare(owner, vault) === 0 ? DONE : { type: 'Conflict' };
  const [row] = (await ask(NUMBERS, [vault, now])).rows;
  if (row === undefined || numberIn(row, 'open') >= LIMITS.sharesOpen) return { type: 'Full' };
  const [oldest] = numberIn(row, 'held') >= LIMITS.shares ? (await ask(OLDEST_ENDED, [vault, now])).rows : [];
  if (oldest !== undefined) await removeShare(ask, vault, blobIn(oldest, 'id'));
  await ask(INSERT_NAME, [share, vault]);
  await ask(INSERT, [vault, share, numberIn(row, 'last') + 1, until, views, note, sealed]);
  return DONE;
};

const cheer = async (
  { ask, attempt }: Transacting,
  vault: Bytes,
  { share, sealed, now }: Cheering,
): Promise<Done | NotFound | Full> => {
  await holdVault(ask, vault);
  if ((await ask(TAKES, [vault, share, now])).rows.length === 0) return NOT_FOUND;
  // Kept the time before, and the answer was lost.
  if (attempt > 0 && (await ask(CAME, [vault, share, sealed])).rows.length > 0) return DONE;
  const [row] = (await ask(LAST, [vault, share])).rows;
  const place = row === undefined ? 0 : numberIn(row, 'last');
  if (place >= LIMITS.cheers) return { type: 'Full' };
  await ask(INSERT_CHEER, [vault, share, place + 1, sealed]);
  return DONE;
};

const told = async (ask: Ask, vault: Bytes): Promise<readonly ShareTold[]> => {
  const shares: ShareTold[] = [];
  for (const row of (await ask(SHARES, [vault])).rows) {
    const share = blobIn(row, 'id');
    const cheers = (await ask(CHEERS, [vault, share])).rows.map((one) => blobIn(one, 'sealed'));
    const [until, views] = [numberIn(row, 'until'), numberIn(row, 'views')];
    shares.push({ share, note: blobIn(row, 'note'), until, views, cheers });
  }
  return shares;
};

const AT_ONCE = 200;

/** What has had its time is taken out; the row and what was sent back go after the days of grace. `true`: there is more. */
export const sweepShares = async (
  { ask, transaction }: Postgres,
  { now, graceDays }: Sweeping,
): Promise<boolean> => {
  const over = (await ask(OVER, [now, AT_ONCE])).rows;
  for (const row of over) await ask(EMPTY, [blobIn(row, 'vault'), blobIn(row, 'id')]);
  const old = (await ask(OLD, [now - graceDays * DAY, AT_ONCE])).rows;
  for (const row of old)
    await transaction(async (held) => {
      await holdVault(held.ask, blobIn(row, 'vault'));
      await removeShare(held.ask, blobIn(row, 'vault'), blobIn(row, 'id'));
    });
  return over.length === AT_ONCE || old.length === AT_ONCE;
};
