/** Changes a step by words that are answered. A step in words that are met is kept as it is, and its path rests. */

import type { EntityId, Step, Tone } from '@cairn/domain';
import { CHALLENGE } from '@cairn/store';
import type { UndoPlan, WriteContext } from '../../context.ts';
import type { Topic } from '../../door/vault-door.ts';
import { setFields } from '../../records/write-record.ts';
import { isMet } from '../../tone-of-words.ts';
import { changeStep, existingStep } from './change-path.ts';

interface Changed {
  readonly output: { readonly step: Step; readonly tone: Tone };
  readonly undo: UndoPlan;
  readonly topics: readonly Topic[];
}

export const changeStepIn = async (
  context: WriteContext,
  id: EntityId,
  { set, tone }: { readonly set: Partial<Step>; readonly tone: Tone },
): Promise<Changed> => {
  const { challenge } = await existingStep(context.database, id);
  const { output, undo, topics } = await changeStep(context, id, set);
  const records = undo.type === 'set' ? [...undo.records] : [];
  if (isMet(tone))
    records.push(await setFields(context, CHALLENGE, { id: challenge.id, fields: { resting: true } }));
  return { output: { ...output, tone }, undo: { type: 'set', records }, topics };
};
