/**
 * Wins as Look back tells of them. Laws: what rests is never among them; and nothing whose words are met, hard, or never praised
 * (domain.md 5.5) is brought up: it stays in the record, day by day.
 */

import { dayFromNumber, isRating } from '@cairn/domain';
import type { EntityId, LocalDay, Rating } from '@cairn/domain';
import { bytesToHex } from '@cairn/store';
import type { Database, SqlRow, SqlValue } from '@cairn/store';
import type { Mark } from '../../door/look-back-queries.ts';
import { toneReader } from '../../tone-of-words.ts';

/** A done thing with what choosing among them needs. */
export interface ToldWin {
  /** Its row; a later day has a higher one. */
  readonly n: number;
  readonly id: EntityId;
  readonly text: string;
  readonly day: LocalDay;
  readonly area: string | null;
  readonly big: boolean;
  readonly expectedDifficulty: Rating | null;
  readonly activity: string | null;
  readonly step: EntityId | null;
}

/** What may be brought up at all. */
export const MAY_COME_UP = 'win.visible = 1 AND win.resting IS NOT 1';

export const OLDEST_FIRST = 'win.day, win.sort_at, win.id';

/** `what` follows `FROM win`: an index, `WHERE`, an order, a limit. */
export const readTold = async (
  database: Database,
  what: string,
  params: readonly SqlValue[],
): Promise<readonly ToldWin[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT n, id, text, day, area, big, expected_difficulty, activity, step FROM win ${what}`,
    [...params],
  );
  return rows.map((row) => ({
    n: row['n'] as number,
    id: bytesToHex(row['id'] as Uint8Array) as EntityId,
    text: row['text'] as string,
    day: dayFromNumber(row['day'] as number),
    area: row['area'] as string | null,
    big: row['big'] === 1,
    expectedDifficulty: isRating(row['expected_difficulty']) ? row['expected_difficulty'] : null,
    activity: row['activity'] as string | null,
    step: row['step'] === null ? null : (bytesToHex(row['step'] as Uint8Array) as EntityId),
  }));
};

/** Whether Cairn may bring these words up. The check is loaded once for all. */
export const ordinaryWords = async (): Promise<(win: { readonly text: string }) => boolean> => {
  const toneOf = await toneReader();
  return ({ text }) => toneOf(text) === 'ordinary';
};

export const markOf = ({ id, text, day }: ToldWin): Mark => ({ win: id, text, day });
