/**
 * The order in which tiny things are offered today, kept once it is worked out: it depends on the days before today alone, and
 * the first screen waits for it. See decision 19.
 */

import { dayNumber, DAYS_COUNTED } from '@cairn/domain';
import { readKeptAnswer } from '@cairn/store';
import type { ReadContext } from '../context.ts';
import { answerOfToday, TINY_ORDER } from './answer-of-today.ts';

/** Activities, the best first; `null` where it is not kept. */
const readKept = async (context: ReadContext): Promise<readonly string[] | null> => {
  const kept = await readKeptAnswer(context.database, answerOfToday(context, TINY_ORDER));
  return kept === null ? null : (JSON.parse(kept) as readonly string[]);
};

/** Whether the days before today tell anything. Where they do not, the lot decides, and nothing more is loaded. */
const hasPast = async ({ database, today }: ReadContext): Promise<boolean> => {
  const now = dayNumber(today);
  const rows = await database.all(
    `SELECT 1 AS any FROM day_roll WHERE wins > 0 AND day >= ?1 AND day < ?2
     UNION ALL SELECT 1 FROM declined INDEXED BY declined_by_day WHERE taken = 1 AND day >= ?1 AND day < ?2
     LIMIT 1`,
    [now - DAYS_COUNTED, now],
  );
  return rows.length > 0;
};

/** Empty where the lot decides. */
export const readTinyOrder = async (context: ReadContext): Promise<readonly string[]> => {
  const kept = await readKept(context);
  if (kept !== null) return kept;
  return (await hasPast(context)) ? (await import('./tell-up.ts')).workOutOrder(context) : [];
};

export const isOrderToKeep = async (context: ReadContext): Promise<boolean> =>
  (await readKept(context)) === null && (await hasPast(context));

/** Inside a transaction. */
export const keepForToday = async (context: ReadContext): Promise<void> =>
  (await import('./tell-up.ts')).keepForToday(context);
