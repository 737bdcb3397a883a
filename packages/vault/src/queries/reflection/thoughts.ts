/** Thoughts as they were kept, newest first, and one of them with its ratings and what lies beside it. */

import type { Belief, EntityId, Thought, Win } from '@cairn/domain';
import { BELIEF, hexToBytes, readRecord, rowColumns, rowToState, THOUGHT } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { beliefOfState, keptThoughtOf, type KeptThought } from '../../records/thought-record.ts';
import { isMet, toneReader } from '../../tone-of-words.ts';
import { cursorAt, NEWEST_FIRST, pageSize, placeOf, winsOf, WIN_COLUMNS } from '../read-wins.ts';
import { mayBeLaid, mayBeNotMeant, mayHaveEvidence, toneOfThought } from './may-be-laid.ts';

const THOUGHT_COLUMNS = rowColumns(THOUGHT).join(', ');

export const thoughts: QueryHandler<'thoughts'> = async ({ database }, { after, limit: asked }) => {
  const limit = pageSize(asked);
  const place = after === undefined ? [] : placeOf(after);
  const rows = await database.all<SqlRow>(
    `SELECT ${THOUGHT_COLUMNS}, sort_at FROM thought
     WHERE visible = 1 ${place.length === 0 ? '' : 'AND (day, sort_at, id) < (?1, ?2, ?3)'}
     ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?${place.length + 1}`,
    [...place, limit + 1],
  );
  const last = rows[limit - 1];
  const toneOf = await toneReader();
  const found = [];
  for (const one of keptThoughtsOf(rows.slice(0, limit))) {
    const { thought } = one;
    const belief = (await readBeliefs(database, thought.id, 1)).at(-1) ?? null;
    found.push({ thought, belief, isQuiet: thought.resting || isMet(toneOfThought(one, toneOf)) });
  }
  return { thoughts: found, next: rows.length > limit && last !== undefined ? cursorAt(last) : null };
};

export const keptThoughtsOf = (rows: readonly SqlRow[]): KeptThought[] =>
  rows.map((row) => keptThoughtOf(rowToState(THOUGHT, row))).filter((kept) => kept !== null);

const thoughtsOf = (rows: readonly SqlRow[]): Thought[] => keptThoughtsOf(rows).map(({ thought }) => thought);

export const thoughtsTrash: QueryHandler<'thoughts-trash'> = async ({ database }, { limit }) => {
  const rows = await database.all<SqlRow>(
    `SELECT ${THOUGHT_COLUMNS} FROM thought WHERE text IS NOT NULL AND day IS NOT NULL AND trashed = 1
       AND (import_batch IS NULL OR import_batch NOT IN (SELECT id FROM import WHERE undone = 1))
     ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?1`,
    [pageSize(limit)],
  );
  return { thoughts: thoughtsOf(rows) };
};

const MOST_BELIEFS = 500;

/** The newest, oldest of them first. */
const readBeliefs = async (
  database: Database,
  thought: EntityId,
  most: number,
): Promise<readonly Belief[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(BELIEF).join(', ')} FROM belief
     WHERE thought = ?1 AND day IS NOT NULL AND value IS NOT NULL AND trashed IS NOT 1
     ORDER BY day DESC, at DESC, id DESC LIMIT ?2`,
    [hexToBytes(thought), most],
  );
  return rows
    .map((row) => beliefOfState(rowToState(BELIEF, row)))
    .filter((belief) => belief !== null)
    .toReversed();
};

export const thought: QueryHandler<'thought'> = async ({ database }, input) => {
  const record = await readRecord(database, THOUGHT, idOf(input.id));
  const kept = record === undefined ? null : keptThoughtOf(record.state);
  if (kept === null) return null;
  const { thought: found, notMeant } = kept;
  const toneOf = await toneReader();
  const may = mayHaveEvidence(kept, toneOf);
  const laid = may ? await readEvidence(database, found.id) : [];
  return {
    ...{ thought: found, notMeant, mayBeNotMeant: !notMeant && mayBeNotMeant(kept, toneOf) },
    beliefs: await readBeliefs(database, found.id, MOST_BELIEFS),
    evidence: laid.filter((win) => mayBeLaid(win, toneOf)),
    tone: toneOfThought(kept, toneOf),
    mayHaveEvidence: may,
  };
};

const MOST_WINS = 200;

const readEvidence = async (database: Database, id: EntityId): Promise<readonly Win[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${WIN_COLUMNS} FROM win
     WHERE win.id IN (SELECT win FROM evidence WHERE thought = ?1 AND gone IS NOT 1) AND win.visible = 1
     ORDER BY ${NEWEST_FIRST} LIMIT ${MOST_WINS}`,
    [hexToBytes(id)],
  );
  return winsOf(rows);
};
