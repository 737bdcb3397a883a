/**
 * What is kept beside the wins so that no screen scans them: stones by day and week, phrases for completion, words for
 * search. Law: after any sequence of changes each equals what a scan of the wins would give (`rebuildProjections`).
 */

import { isLifeArea } from '@cairn/domain';
import type { LifeArea } from '@cairn/domain';
import type { Database } from '../database.ts';
import type { KeptRecord } from '../records.ts';
import { forgetAnswersAbout } from './kept-answers.ts';
import { countPhrase, phraseOf } from './phrases.ts';

/** What the projections see of a win. */
interface WinView {
  readonly n: number;
  readonly day: number;
  readonly area: LifeArea | 'none';
  readonly text: string;
  readonly note: string;
  readonly resting: boolean;
  /** What it came of and how it was rated: suggestions are worked out of it. */
  readonly told: string;
}

/** A record before and after a change; `undefined` where it was or is not there. */
export interface Transition {
  readonly before: KeptRecord | undefined;
  readonly after: KeptRecord | undefined;
}

export const projectWin = async (database: Database, { before, after }: Transition): Promise<void> => {
  const old = viewOf(before);
  const now = viewOf(after);
  await projectStones(database, old, now);
  await projectTold(database, old, now);
  await projectWords(database, old, now);
  await projectPhrase(database, old, now);
};

const TOLD = ['activity', 'step', 'ritual', 'pleasure', 'mastery'];

const viewOf = (kept: KeptRecord | undefined): WinView | null => {
  if (kept === undefined) return null;
  const { fields } = kept.state;
  const { text, day, area, note, trashed, resting } = fields as Readonly<
    Record<keyof WinView | 'trashed', unknown>
  >;
  if (typeof text !== 'string' || typeof day !== 'number' || trashed === true) return null;
  return {
    n: kept.n,
    day,
    text,
    area: isLifeArea(area) ? area : 'none',
    note: typeof note === 'string' ? note : '',
    resting: resting === true,
    told: TOLD.map((field) => fields[field] ?? '').join(' '),
  };
};

const projectStones = async (database: Database, old: WinView | null, now: WinView | null): Promise<void> => {
  if (same(old, now, ['day', 'area'])) return;
  if (old !== null) await addStones(database, old, -1);
  if (now !== null) await addStones(database, now, 1);
};

const addStones = async (database: Database, { day, area }: WinView, by: 1 | -1): Promise<void> => {
  const column = `area_${area}`;
  const upsert = (table: string, key: string): string =>
    `INSERT INTO ${table} (${key}, wins, ${column}) VALUES (?1, ?2, ?2)
     ON CONFLICT (${key}) DO UPDATE SET wins = wins + ?2, ${column} = ${column} + ?2`;
  await database.run(upsert('day_roll', 'day'), [day, by]);
  await database.run(upsert('week_roll', 'week'), [mondayOf(day), by]);
  await forgetAnswersAbout(database, day);
};

const projectTold = async (database: Database, old: WinView | null, now: WinView | null): Promise<void> => {
  if (old === null || now === null || same(old, now, ['told', 'resting'])) return;
  for (const { day } of [old, now]) await forgetAnswersAbout(database, day);
};

/** Day number of the Monday of a day's week; 1970-01-01 was a Thursday. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

const projectWords = async (database: Database, old: WinView | null, now: WinView | null): Promise<void> => {
  if (same(old, now, ['n', 'text', 'note', 'area', 'resting'])) return;
  if (old !== null) await database.run('DELETE FROM win_words WHERE rowid = ?1', [old.n]);
  // What rests is in the record, day by day, and turns up nowhere else.
  if (now === null || now.resting) return;
  const words = [now.n, now.text, now.note, now.area];
  await database.run('INSERT INTO win_words (rowid, text, note, area) VALUES (?1, ?2, ?3, ?4)', words);
};

const projectPhrase = async (database: Database, old: WinView | null, now: WinView | null): Promise<void> => {
  if (same(old, now, ['text', 'day', 'area', 'resting'])) return;
  const before = offeredPhrase(old);
  const after = offeredPhrase(now);
  if (before !== null) await countPhrase(database, { norm: before, by: -1 });
  if (after === null || now === null) return;
  const area = now.area === 'none' ? null : now.area;
  await countPhrase(database, { norm: after, by: 1, text: now.text, area, day: now.day });
};

/** The phrase a win offers for completion; `null` for one that rests or is too long. */
const offeredPhrase = (win: WinView | null): string | null =>
  win === null || win.resting ? null : phraseOf(win.text);

const same = (a: WinView | null, b: WinView | null, fields: readonly (keyof WinView)[]): boolean =>
  fields.every((field) => a?.[field] === b?.[field]);

/** Makes all projections anew from the wins: after a migration that changes them, and as the oracle of their tests. */
export const rebuildProjections = async (database: Database, wins: Iterable<KeptRecord>): Promise<void> => {
  for (const table of ['day_roll', 'week_roll', 'phrase', 'win_words', 'kept_answer'])
    await database.exec(`DELETE FROM ${table}`);
  for (const win of wins) await projectWin(database, { before: undefined, after: win });
};
