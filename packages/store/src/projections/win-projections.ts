/**
 * What is kept beside the wins so that no screen scans them: stones by day and week, phrases for completion, words for
 * search. Law: after any sequence of changes each equals what a scan of the wins would give (`rebuildProjections`).
 */

import { isLifeArea } from '@cairn/domain';
import type { LifeArea } from '@cairn/domain';
import type { Database } from '../database.ts';
import type { Fields, RecordState } from '@cairn/changes';
import type { KeptRecord } from '../records.ts';
import { forgetAnswersAbout } from './kept-answers.ts';
import { countPhrase, phraseOf } from './phrases.ts';
import type { PhraseCount } from './phrases.ts';

/** What the projections see of a win. */
export interface WinView {
  readonly day: number;
  readonly area: LifeArea | 'none';
  readonly text: string;
  readonly note: string;
  readonly resting: boolean;
  /** As the record has them: {@link TOLD} are among them. */
  readonly fields: Fields;
}

/** A record before and after a change; `undefined` where it was or is not there. */
export interface Transition {
  readonly before: KeptRecord | undefined;
  readonly after: KeptRecord | undefined;
}

export const projectWin = async (database: Database, { before, after }: Transition): Promise<void> => {
  const old = winView(before?.state);
  const now = winView(after?.state);
  await projectStones(database, old, now);
  await projectTold(database, old, now);
  await projectWords(database, { n: before?.n, view: old }, { n: after?.n, view: now });
  for (const count of phraseCounts(old, now)) await countPhrase(database, count);
};

/** What it came of and how it was rated: suggestions and insights are worked out of it. */
const TOLD = ['activity', 'step', 'ritual', 'pleasure', 'mastery', 'moodBefore', 'moodAfter'];

/** `null` for a win that is not there, or not seen. */
export const winView = (state: RecordState | undefined): WinView | null => {
  if (state === undefined) return null;
  const { fields } = state;
  const { text, day, area, note, trashed, resting } = fields as Readonly<
    Record<keyof WinView | 'trashed', unknown>
  >;
  if (typeof text !== 'string' || typeof day !== 'number' || trashed === true) return null;
  return {
    day,
    text,
    area: isLifeArea(area) ? area : 'none',
    note: typeof note === 'string' ? note : '',
    resting: resting === true,
    fields,
  };
};

export const movesStone = (old: WinView | null, now: WinView | null): boolean =>
  old?.day !== now?.day || old?.area !== now?.area;

const projectStones = async (database: Database, old: WinView | null, now: WinView | null): Promise<void> => {
  if (!movesStone(old, now)) return;
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

/** Told otherwise: what was worked out of its day is old. */
export const tellsOtherwise = (old: WinView | null, now: WinView | null): boolean =>
  old !== null &&
  now !== null &&
  (old.resting !== now.resting ||
    old.text !== now.text ||
    TOLD.some((field) => (old.fields[field] ?? null) !== (now.fields[field] ?? null)));

const projectTold = async (database: Database, old: WinView | null, now: WinView | null): Promise<void> => {
  if (old === null || now === null || !tellsOtherwise(old, now)) return;
  for (const { day } of [old, now]) await forgetAnswersAbout(database, day);
};

/** Day number of the Monday of a day's week; 1970-01-01 was a Thursday. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

interface PlacedView {
  readonly n: number | undefined;
  readonly view: WinView | null;
}

const projectWords = async (database: Database, old: PlacedView, now: PlacedView): Promise<void> => {
  if (old.n === now.n && saysTheSame(old.view, now.view)) return;
  if (old.view !== null && old.n !== undefined)
    await database.run('DELETE FROM win_words WHERE rowid = ?1', [old.n]);
  // What rests is in the record, day by day, and turns up nowhere else.
  if (now.view === null || now.view.resting || now.n === undefined) return;
  const words = [now.n, now.view.text, now.view.note, now.view.area];
  await database.run('INSERT INTO win_words (rowid, text, note, area) VALUES (?1, ?2, ?3, ?4)', words);
};

/** Whether search finds both by the same words. */
export const saysTheSame = (old: WinView | null, now: WinView | null): boolean =>
  old?.text === now?.text &&
  old?.note === now?.note &&
  old?.area === now?.area &&
  old?.resting === now?.resting;

const offersTheSame = (old: WinView | null, now: WinView | null): boolean =>
  old?.text === now?.text &&
  old?.day === now?.day &&
  old?.area === now?.area &&
  old?.resting === now?.resting;

/** What the win's change means for the person's own phrases, in order. */
export const phraseCounts = (old: WinView | null, now: WinView | null): readonly PhraseCount[] => {
  if (offersTheSame(old, now)) return [];
  const before = offeredPhrase(old);
  const after = offeredPhrase(now);
  const counts: PhraseCount[] = before === null ? [] : [{ norm: before, by: -1 }];
  if (after === null || now === null) return counts;
  const area = now.area === 'none' ? null : now.area;
  counts.push({ norm: after, by: 1, text: now.text, area, day: now.day });
  return counts;
};

/** The phrase a win offers for completion; `null` for one that rests or is too long. */
const offeredPhrase = (win: WinView | null): string | null =>
  win === null || win.resting ? null : phraseOf(win.text);

/** Makes all projections anew from the wins: after a migration that changes them, and as the oracle of their tests. */
export const rebuildProjections = async (database: Database, wins: Iterable<KeptRecord>): Promise<void> => {
  for (const table of ['day_roll', 'week_roll', 'phrase', 'win_words', 'kept_answer'])
    await database.exec(`DELETE FROM ${table}`);
  for (const win of wins) await projectWin(database, { before: undefined, after: win });
};
