/** How the words of a thought are to be met is worked out each time, and kept nowhere. */

import type { EntityId } from '@cairn/domain';
import { readRecord, THOUGHT } from '@cairn/store';
import type { ReflectionIntent } from '../../at-once.ts';
import type { ReadContext, ToldAnew } from '../../context.ts';
import { keptThoughtOf } from '../../records/thought-record.ts';
import { toneOfAll } from '../tone-of-all.ts';

const tone: ToldAnew<'keep-thought' | 'answer-thought'> = async (context, _input, { thought }) => ({
  tone: await toneOfAll([thought.text, thought.answer], await isNotMeant(context, thought.id)),
});

const isNotMeant = async ({ database }: ReadContext, id: EntityId): Promise<boolean> => {
  const record = await readRecord(database, THOUGHT, id);
  return record !== undefined && keptThoughtOf(record.state)?.notMeant === true;
};

export const THOUGHTS_TOLD_ANEW: { readonly [N in ReflectionIntent]?: ToldAnew<N> } = {
  'keep-thought': tone,
  'answer-thought': tone,
};
