/** What is asked of thoughts, questionnaires and experiments: a part of the program of its own, fetched when first wanted. */

import type { ReflectionQuery } from '../at-once.ts';
import type { QueryHandler } from '../context.ts';
import { believedICouldnt } from './reflection/believed-i-couldnt.ts';
import { checkIns } from './reflection/check-ins.ts';
import { experiments } from './reflection/experiments.ts';
import { scaleResponses } from './reflection/scale-responses.ts';
import { thought, thoughts, thoughtsTrash } from './reflection/thoughts.ts';

export const REFLECTION_QUERIES: { readonly [N in ReflectionQuery]: QueryHandler<N> } = {
  thoughts,
  thought,
  'believed-i-couldnt': believedICouldnt,
  'thoughts-trash': thoughtsTrash,
  'check-ins': checkIns,
  'scale-responses': scaleResponses,
  experiments,
};
