/** Removes a record for ever, here and (by its tombstone) wherever a copy turns up. It cannot be taken back. */

import { purgeChange } from '@cairn/changes';
import type { RecordState } from '@cairn/changes';
import type { Entity } from '@cairn/store';
import type { WriteContext } from '../context.ts';

export const purgeRecord = async (
  { write }: WriteContext,
  entity: Entity,
  state: RecordState,
): Promise<void> => {
  const hlc = await write.stampFor(state);
  await write.apply(purgeChange({ id: state.id, entity: entity.name, hlc }));
};
