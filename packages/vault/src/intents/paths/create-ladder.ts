/** Writes a ladder with its steps. Ids come of the act, so that one act makes one ladder. */

import { orderAfter } from '@cairn/domain';
import type { EntityId, Ladder } from '@cairn/domain';
import { derivedId, LADDER, STEP } from '@cairn/store';
import type { WriteContext } from '../../context.ts';
import { readLadders } from '../../queries/read-paths.ts';
import { ladderFields } from '../../records/ladder-record.ts';
import { stepFields } from '../../records/step-record.ts';
import { createRecord } from '../../records/write-record.ts';
import { stepIn } from './path-inputs.ts';
import type { NewLadder } from './path-inputs.ts';

export const createLadder = async (
  context: WriteContext,
  { title, source, steps }: NewLadder,
  { id, challenge }: { readonly id: EntityId; readonly challenge: EntityId },
): Promise<void> => {
  const ladder: Ladder = {
    ...{ id, challenge, title, source, trashed: false, importBatch: null },
    order: orderAfter(await readLadders(context.database, challenge)),
  };
  await createRecord(context, LADDER, { id, fields: ladderFields(ladder) });
  for (const [order, given] of steps.entries()) {
    const step = stepIn(given, { id: derivedId('of-act', `${id}/step/${order}`), ladder: id, order });
    await createRecord(context, STEP, { id: step.id, fields: stepFields(step) });
  }
};
