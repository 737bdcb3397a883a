/** What is asked about paths, steps, rituals and suggestions: a part of the program of its own, fetched when first wanted. */

import type { PathQuery } from '../at-once.ts';
import type { QueryHandler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Not there yet. */
const toCome = (): Promise<never> => Promise.reject(new Refusal({ type: 'BadInput', field: 'name' }));

export const PATH_QUERIES: { readonly [N in PathQuery]: QueryHandler<N> } = {
  paths: toCome,
  path: toCome,
  shrink: toCome,
  smaller: toCome,
  rituals: toCome,
  planned: toCome,
  suggestions: toCome,
  'prediction-gap': toCome,
  'paths-let-go': toCome,
};
