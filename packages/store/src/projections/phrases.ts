/** The person's own phrases, for completion: how often each was kept, and when last. Resting wins are not among them. */

import { foldText } from '@cairn/domain';
import type { LifeArea } from '@cairn/domain';
import type { Database } from '../database.ts';

/** Longer texts are told once; they are not offered again. */
const LONGEST_PHRASE = 80;

/** As `phrase.norm` has it: folded, with single spaces. */
const normOf = (text: string): string => foldText(text).replace(/\s+/gu, ' ').trim();

/** The phrase's key, or `null` for a text too long to be one. */
export const phraseOf = (text: string): string | null => {
  const norm = normOf(text);
  return norm.length === 0 || norm.length > LONGEST_PHRASE ? null : norm;
};

export type PhraseCount =
  | { readonly norm: string; readonly by: -1 }
  | {
      readonly norm: string;
      readonly by: 1;
      readonly text: string;
      readonly area: LifeArea | null;
      readonly day: number;
    };

export const countPhrase = async (database: Database, count: PhraseCount): Promise<void> => {
  if (count.by === 1) {
    await database.run(
      `INSERT INTO phrase (norm, text, area, uses, last_day) VALUES (?1, ?2, ?3, 1, ?4)
       ON CONFLICT (norm) DO UPDATE SET uses = uses + 1, text = ?2, area = coalesce(?3, area), last_day = max(last_day, ?4)`,
      [count.norm, count.text, count.area, count.day],
    );
    return;
  }
  await database.run('UPDATE phrase SET uses = uses - 1 WHERE norm = ?1', [count.norm]);
  await database.run('DELETE FROM phrase WHERE norm = ?1 AND uses <= 0', [count.norm]);
};

export interface Phrase {
  readonly text: string;
  readonly area: LifeArea | null;
  readonly uses: number;
}

/** Phrases that begin with one of the texts, then those with a word that begins with the first; most used first. */
export const findPhrases = async (
  database: Database,
  texts: readonly string[],
  limit: number,
): Promise<Phrase[]> => {
  const starts = [...new Set(texts.map(normOf))].filter((norm) => norm !== '');
  const [start] = starts;
  if (start === undefined) return [];
  const ranges = starts.map((_, at) => `norm >= ?${2 * at + 2} AND norm < ?${2 * at + 3}`).join(' OR ');
  const first = await database.all<Phrase>(
    `SELECT text, area, uses FROM phrase WHERE ${ranges} ORDER BY uses DESC, last_day DESC, norm LIMIT ?1`,
    [limit, ...starts.flatMap((one) => [one, `${one}\u{10ffff}`])],
  );
  if (first.length >= limit || start.length < 3) return first;
  const inside = await database.all<Phrase>(
    `SELECT text, area, uses FROM phrase WHERE instr(norm, ?1) > 0 ORDER BY uses DESC, last_day DESC, norm LIMIT ?2`,
    [` ${start}`, limit - first.length],
  );
  return [...first, ...inside];
};
