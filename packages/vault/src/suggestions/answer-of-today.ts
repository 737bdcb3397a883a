/** Under which names what is worked out for the suggestions of a day is kept. It speaks of the days before it. */

import { dayNumber } from '@cairn/domain';
import type { AnswerName } from '@cairn/store';
import type { ReadContext } from '../context.ts';

export const TINY_ORDER = 'tiny-order';

export const TALLIES = 'suggestion-tallies';

export const answerOfToday = (
  { today }: ReadContext,
  name: typeof TINY_ORDER | typeof TALLIES,
): AnswerName => ({
  name,
  beforeDay: dayNumber(today),
});
