/** Queries that no first screen asks. */

import type { LaterQuery } from '../at-once.ts';
import type { QueryHandler } from '../context.ts';
import { readDay } from './day.ts';
import { exportPage } from './export-page.ts';
import { ground } from './ground.ts';
import { imports } from './imports.ts';
import { plan } from './plan.ts';
import { readPeople } from './read-help.ts';
import { readsNote } from './reads-note.ts';
import { recordPage } from './record-page.ts';
import { recoveryWords } from './recovery-words.ts';
import { rollUp } from './roll-up.ts';
import { search } from './search.ts';
import { trashPage } from './trash-page.ts';

const people: QueryHandler<'people'> = async ({ database }) => ({ people: await readPeople(database) });

export const LATER_QUERIES: { readonly [N in LaterQuery]: QueryHandler<N> } = {
  day: readDay,
  'record-page': recordPage,
  search,
  'roll-up': rollUp,
  ground,
  'trash-page': trashPage,
  plan,
  people,
  'reads-note': readsNote,
  imports,
  'recovery-words': recoveryWords,
  'export-page': exportPage,
};
