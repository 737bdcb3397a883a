/**
 * *Things I managed while believing I couldn't*: wins that the person laid beside a thought that was there before them, and wins that were expected to be hard and
 * were done. Newest first. Laws: nothing that rests or hurts is in it (domain.md 5.5), and each win is in it once.
 */

import { HARD_FROM } from '@cairn/domain';
import type { EntityId } from '@cairn/domain';
import { bytesToHex, rowColumns, THOUGHT } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import type { Managed } from '../../door/reflection-queries.ts';
import type { KeptThought } from '../../records/thought-record.ts';
import { toneReader } from '../../tone-of-words.ts';
import { MAY_COME_UP } from '../look-back/told-wins.ts';
import { NEWEST_FIRST, pageSize, winsOf, WIN_COLUMNS } from '../read-wins.ts';
import { mayBeLaid, mayHaveEvidence } from './may-be-laid.ts';
import { keptThoughtsOf } from './thoughts.ts';

export const believedICouldnt: QueryHandler<'believed-i-couldnt'> = async ({ database }, input) => {
  const limit = pageSize(input.limit);
  const toneOf = await toneReader();
  const laid = await readLaid(database, limit);
  const thoughts = new Map([...laid].filter(([, kept]) => mayHaveEvidence(kept, toneOf)));
  const rows = await readManaged(database, [...thoughts.keys()], limit);
  const managed = winsOf(rows)
    .filter((win) => mayBeLaid(win, toneOf))
    .map((win): Managed => ({
      win,
      thought: thoughts.get(win.id)?.thought ?? null,
      expectedDifficulty: win.expectedDifficulty,
    }));
  return { managed };
};

/** Wins laid beside thoughts that were there before them, each with the newest of these. */
const readLaid = async (database: Database, limit: number): Promise<ReadonlyMap<EntityId, KeptThought>> => {
  const columns = rowColumns(THOUGHT).map((column) => `thought.${column}`);
  const rows = await database.all<SqlRow>(
    `SELECT ${columns.join(', ')}, evidence.win AS laid FROM evidence JOIN thought ON thought.id = evidence.thought
       JOIN win ON win.id = evidence.win AND (win.day, win.sort_at) >= (thought.day, thought.sort_at)
     WHERE evidence.gone IS NOT 1 AND thought.visible = 1 AND thought.resting IS NOT 1 AND thought.met IS NOT 1
     ORDER BY thought.day DESC, thought.sort_at DESC, evidence.n DESC LIMIT ?1`,
    [4 * limit],
  );
  const laid = new Map<EntityId, KeptThought>();
  for (const row of rows) {
    const win = bytesToHex(row['laid'] as Uint8Array) as EntityId;
    const [kept] = keptThoughtsOf([row]);
    if (kept !== undefined && !laid.has(win)) laid.set(win, kept);
  }
  return laid;
};

/** In the words of the index, or SQLite would not take it. */
const HARD = `SELECT win.id FROM win INDEXED BY win_hard_once
  WHERE ${MAY_COME_UP} AND (big = 1 OR expected_difficulty >= ${HARD_FROM}) AND expected_difficulty >= ${HARD_FROM}
  ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?1`;

const readManaged = (
  database: Database,
  laid: readonly EntityId[],
  limit: number,
): Promise<readonly SqlRow[]> =>
  database.all<SqlRow>(
    `SELECT ${WIN_COLUMNS} FROM win
     WHERE win.id IN (SELECT id FROM (${HARD}) UNION SELECT unhex(value) FROM json_each(?2)) AND ${MAY_COME_UP}
     ORDER BY ${NEWEST_FIRST} LIMIT ?1`,
    [limit, JSON.stringify(laid)],
  );
