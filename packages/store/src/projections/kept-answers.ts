/**
 * Answers about the past, worked out once: they read every day there ever was, and the past seldom changes. Law: an answer
 * is gone, in the same transaction, as soon as anything changes on a day that it speaks of. Local to this file.
 */

import type { Database } from '../database.ts';

export interface AnswerName {
  readonly name: string;
  /** Day number: it speaks of the days before this one. */
  readonly beforeDay: number;
}

/** `beforeDay` of what speaks of every day there is, and of moods: later than any day. */
export const EVERY_DAY: number = 2 ** 31;

/** The text as it was kept; `null` where none is, or one that speaks of other days. */
export const readKeptAnswer = async (
  database: Database,
  { name, beforeDay }: AnswerName,
): Promise<string | null> => {
  const [row] = await database.all<{ answer: string }>(
    'SELECT answer FROM kept_answer WHERE name = ?1 AND before_day = ?2',
    [name, beforeDay],
  );
  return row?.answer ?? null;
};

/** Keeps one answer of each name. Inside the transaction that worked it out, or it may be old when it is written. */
export const keepAnswer = async (
  database: Database,
  { name, beforeDay }: AnswerName,
  answer: string,
): Promise<void> => {
  await database.run(
    `INSERT INTO kept_answer (name, before_day, answer) VALUES (?1, ?2, ?3)
     ON CONFLICT (name) DO UPDATE SET before_day = ?2, answer = ?3`,
    [name, beforeDay, answer],
  );
};

/** Something on this day has changed; of a mood, the last of all days: what speaks of days past alone is told without moods. */
export const forgetAnswersAbout = async (database: Database, day: number): Promise<void> => {
  await database.run('DELETE FROM kept_answer WHERE before_day > ?1', [day]);
};
