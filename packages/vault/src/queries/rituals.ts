/** All rituals that are not in the trash, and how deeply each has rooted. */

import { rooted } from '@cairn/domain';
import type { QueryHandler } from '../context.ts';
import { readRituals } from './read-rituals.ts';

export const rituals: QueryHandler<'rituals'> = async ({ database, today }) => ({
  rituals: (await readRituals(database, today)).map((told) => ({ ...told, rooted: rooted(told.timesDone) })),
});
