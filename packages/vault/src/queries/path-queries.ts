/** What is asked about paths, steps, rituals and suggestions: a part of the program of its own, fetched when first wanted. */

import type { PathQuery } from '../at-once.ts';
import type { QueryHandler } from '../context.ts';
import { idOf } from '../inputs.ts';
import { calendar } from './calendar.ts';
import { readPathView } from './path-view.ts';
import { pathsLetGo } from './paths-let-go.ts';
import { paths } from './paths.ts';
import { planned } from './planned.ts';
import { predictionGap } from './prediction-gap.ts';
import { rituals } from './rituals.ts';
import { shrink } from './shrink.ts';
import { smaller } from './smaller.ts';
import { stepsFromModel } from './steps-from-model.ts';
import { suggestions } from './suggestions.ts';

export const PATH_QUERIES: { readonly [N in PathQuery]: QueryHandler<N> } = {
  paths,
  path: (context, input) => readPathView(context, idOf(input.id)),
  shrink,
  smaller,
  'steps-from-model': stepsFromModel,
  rituals,
  calendar,
  planned,
  suggestions,
  'prediction-gap': predictionGap,
  'paths-let-go': pathsLetGo,
};
