/** How the words of a thought are to be met is worked out each time, and kept nowhere. */

import type { ToldAnew } from '../../context.ts';
import type { ReflectionIntent } from '../../at-once.ts';
import { toneOfAll } from '../tone-of-all.ts';

const tone: ToldAnew<'keep-thought' | 'answer-thought'> = async (_context, _input, { thought }) => ({
  tone: await toneOfAll([thought.text, thought.answer]),
});

export const THOUGHTS_TOLD_ANEW: { readonly [N in ReflectionIntent]?: ToldAnew<N> } = {
  'keep-thought': tone,
  'answer-thought': tone,
};
