/** Ground gained: the best momentum ever reached, which never falls. The momentum itself is shown nowhere. */

import { momentumOf } from '@cairn/domain';
import type { QueryHandler } from '../context.ts';
import { readDays } from './days.ts';

export const ground: QueryHandler<'ground'> = async ({ database, today }) => {
  const { best } = momentumOf(await readDays(database), today);
  return { best: best > 0 ? best : null };
};
