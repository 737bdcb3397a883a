/** The stones of one week as the picture draws them, in the order they were kept. */

import { dayFromNumber, isLifeArea } from '@cairn/domain';
import type { EntityId } from '@cairn/domain';
import { bytesToHex } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { StoneMark } from '../door/stones.ts';

/** A week of more stones than this is drawn from its newest. */
const MOST_STONES = 400;

/** `monday` and `returns` are day numbers. */
export const readStonesOfWeek = async (
  database: Database,
  monday: number,
  returns: ReadonlySet<number>,
): Promise<readonly StoneMark[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT id, area, big, day FROM win WHERE visible = 1 AND day >= ?1 AND day < ?2
     ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?3`,
    [monday, monday + 7, MOST_STONES],
  );
  const firstOfDay = new Set<number>();
  return rows.toReversed().map((row) => {
    const day = row['day'] as number;
    const isReturn = returns.has(day) && !firstOfDay.has(day);
    firstOfDay.add(day);
    return {
      id: bytesToHex(row['id'] as Uint8Array) as EntityId,
      area: isLifeArea(row['area']) ? row['area'] : null,
      big: row['big'] === 1,
      isReturn,
      localDay: dayFromNumber(day),
    };
  });
};
