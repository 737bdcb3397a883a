/** What was expected of steps beside how they were (domain.md 6.3 A): of those rated both ways, the newest. */

import { dayFromNumber, predictionGapOf } from '@cairn/domain';
import type { EntityId, Rating } from '@cairn/domain';
import type { QueryHandler } from '../context.ts';

/** More than these tell nothing new, and the answer stays short. */
const MOST_PAIRS = 200;

interface PairRow {
  readonly id: string;
  readonly text: string;
  readonly day: number;
  readonly expected: Rating;
  readonly actual: Rating;
}

/** On one scale: how good it was expected to be, and how good it was. Resting wins are not brought up. */
export const predictionGap: QueryHandler<'prediction-gap'> = async ({ database }) => {
  const rows = await database.all<PairRow & Record<string, string | number>>(
    `SELECT lower(hex(id)) AS id, text, day, expected_pleasure AS expected, pleasure AS actual
     FROM win INDEXED BY win_rated_both
     WHERE visible = 1 AND expected_pleasure IS NOT NULL AND pleasure IS NOT NULL AND resting IS NOT 1
     ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?1`,
    [MOST_PAIRS],
  );
  const pairs = rows.map(({ id, text, day, expected, actual }) => ({
    win: id as EntityId,
    text,
    localDay: dayFromNumber(day),
    expected,
    actual,
  }));
  return { ...predictionGapOf(pairs), pairs };
};
