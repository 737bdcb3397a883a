/**
 * All queries by name. What Today asks is at hand; the others come in a file of their own when the first of them is asked,
 * so that a start loads what it shows.
 */

import { isOfInsight, isOfReflection } from '../at-once.ts';
import type { JournalQuery, LaterQuery, LookBackQuery, PathQuery, QueryAtOnce } from '../at-once.ts';
import type { QueryHandler } from '../context.ts';
import type { QueryName } from '../door/queries.ts';
import { fetched } from '../refusal.ts';
import { complete } from './complete.ts';
import { suggestion } from './suggestion.ts';
import { today } from './today.ts';

const AT_ONCE: { readonly [N in QueryAtOnce]: QueryHandler<N> } = {
  today,
  suggestion,
  complete,
  settings: async ({ settings }) => settings,
};

const isAtOnce = (name: QueryName): name is QueryAtOnce => Object.hasOwn(AT_ONCE, name);

const LOOK_BACK: { readonly [N in LookBackQuery]: true } = {
  'then-now': true,
  'first-times': true,
  shelf: true,
  'things-done': true,
  'on-this-day': true,
  'stones-of-week': true,
  'all-weeks': true,
  confidence: true,
};

const isLookBack = (name: QueryName): name is LookBackQuery => Object.hasOwn(LOOK_BACK, name);

const handlerOf = async (name: QueryName): Promise<unknown> => {
  if (isAtOnce(name)) return AT_ONCE[name];
  if (isLookBack(name)) return (await fetched(import('./look-back-queries.ts'))).LOOK_BACK_QUERIES[name];
  if (name === 'evidence-for' || name === 'evidence-ready')
    return (await fetched(import('./evidence-queries.ts'))).EVIDENCE_QUERIES[name];
  if (isOfInsight(name)) return (await fetched(import('./insight-queries.ts'))).INSIGHT_QUERIES[name];
  if (isOfReflection(name))
    return (await fetched(import('./reflection-queries.ts'))).REFLECTION_QUERIES[name];
  const { LATER_QUERIES: later } = await fetched(import('./later-queries.ts'));
  if (Object.hasOwn(later, name)) return later[name as LaterQuery];
  const { PATH_QUERIES: paths } = await fetched(import('./path-queries.ts'));
  if (Object.hasOwn(paths, name)) return paths[name as PathQuery];
  return (await fetched(import('./journal-queries.ts'))).JOURNAL_QUERIES[name as JournalQuery];
};

/** The tables are held to their names and types where they stand. */
export const queryNamed = async <N extends QueryName>(name: N): Promise<QueryHandler<N>> =>
  (await handlerOf(name)) as QueryHandler<N>;
