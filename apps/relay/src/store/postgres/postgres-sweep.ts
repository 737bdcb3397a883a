/**
 * Deletes what has had its time, a short step at a time. Finding what is due reads names; whatever changes a vault is a transaction
 * that holds this vault alone. Many nodes may sweep at once: what one removed, another does not find.
 */

import type { Bytes } from '@cairn/relay-api';
import { DAY } from '../relay-store.ts';
import type { RelayStore } from '../relay-store.ts';
import { blobIn, numberIn } from '../row-values.ts';
import type { Row } from '../row-values.ts';
import { sql } from './connect.ts';
import type { Ask, Postgres } from './connect.ts';
import { sweepShares } from './postgres-shares.ts';
import { removeChunks, removeSnapshot } from './postgres-removal.ts';
import { holdVault } from './vault-row.ts';

const CHUNKS_AT_ONCE = 500;
const SNAPSHOTS_AT_ONCE = 20;
/** A snapshot that nobody finished. */
const BEGUN_DAYS = 2;

const ENDED = [
  sql('DELETE FROM session WHERE until <= $1'),
  sql('DELETE FROM used_nonce WHERE until <= $1'),
  sql('DELETE FROM slot WHERE mailbox IN (SELECT mailbox FROM mailbox WHERE until <= $1)'),
  sql('DELETE FROM mailbox WHERE until <= $1'),
];
const DUE = sql(
  'SELECT vault, id, seq FROM snapshot WHERE NOT is_swept AND committed_on IS NOT NULL AND committed_on <= $1 LIMIT 1',
);
const SWEPT = sql('UPDATE snapshot SET is_swept = true WHERE vault = $1 AND id = $2');
const OLD = sql(
  'SELECT vault, id FROM snapshot WHERE replaced_on <= $1 OR (committed_on IS NULL AND begun_on <= $2) LIMIT $3',
);
const IS_OLD = sql(
  'SELECT FROM snapshot WHERE vault = $3 AND id = $4 AND (replaced_on <= $1 OR (committed_on IS NULL AND begun_on <= $2))',
);

export const createPostgresSweep = (postgres: Postgres): Pick<RelayStore, 'sweep'> => {
  const { ask, transaction } = postgres;
  const hiddenChunks = async (lastDay: number): Promise<boolean> => {
    const [row] = (await ask(DUE, [lastDay])).rows;
    if (row === undefined) return false;
    await transaction((held) => sweepHidden(held.ask, row));
    return true;
  };

  const oldSnapshots = async (lastDay: number, today: number): Promise<boolean> => {
    const days = [lastDay, today - BEGUN_DAYS] as const;
    const { rows } = await ask(OLD, [...days, SNAPSHOTS_AT_ONCE]);
    for (const row of rows)
      await transaction((held) =>
        removeOld(held.ask, { vault: blobIn(row, 'vault'), snapshot: blobIn(row, 'id'), days }),
      );
    return rows.length === SNAPSHOTS_AT_ONCE;
  };

  return {
    sweep: async ({ now, graceDays }) => {
      for (const statement of ENDED) await ask(statement, [now]);
      const today = Math.floor(now / DAY);
      // A day is coarse: what was hidden late on it has its 30 days too.
      const lastDay = today - graceDays - 1;
      const more = await hiddenChunks(lastDay);
      const moreShares = await sweepShares(postgres, { now, graceDays });
      return (await oldSnapshots(lastDay, today)) || more || moreShares;
    },
  };
};

const sweepHidden = async (ask: Ask, row: Row): Promise<void> => {
  const vault = blobIn(row, 'vault');
  await holdVault(ask, vault);
  const removed = await removeChunks(ask, vault, { seq: numberIn(row, 'seq'), most: CHUNKS_AT_ONCE });
  if (removed < CHUNKS_AT_ONCE) await ask(SWEPT, [vault, blobIn(row, 'id')]);
};

/** One that was begun may have been committed between the look and the hold. */
const removeOld = async (
  ask: Ask,
  old: { readonly vault: Bytes; readonly snapshot: Bytes; readonly days: readonly [number, number] },
): Promise<void> => {
  const { vault, snapshot, days } = old;
  await holdVault(ask, vault);
  const { rows } = await ask(IS_OLD, [...days, vault, snapshot]);
  if (rows.length > 0) await removeSnapshot(ask, vault, snapshot);
};
