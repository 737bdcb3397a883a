/** All queries by name. */

import type { QueryHandler } from '../context.ts';
import type { QueryName } from '../door/queries.ts';
import { complete } from './complete.ts';
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
import { suggestion } from './suggestion.ts';
import { today } from './today.ts';
import { trashPage } from './trash-page.ts';

export const QUERIES: { readonly [N in QueryName]: QueryHandler<N> } = {
  today,
  suggestion,
  day: readDay,
  'record-page': recordPage,
  search,
  complete,
  'roll-up': rollUp,
  ground,
  'trash-page': trashPage,
  plan,
  people: async ({ database }) => ({ people: await readPeople(database) }),
  'reads-note': readsNote,
  settings: async ({ settings }) => settings,
  imports,
  'recovery-words': recoveryWords,
  'export-page': exportPage,
};
