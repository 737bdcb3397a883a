/** Moves one record of a list that the person arranges. Only places that differ are written, and one undo puts all back. */

import { movedTo } from '@cairn/domain';
import type { EntityId } from '@cairn/domain';
import type { Entity } from '@cairn/store';
import type { UndoPlan, UndoRecord, WriteContext } from '../context.ts';
import { setFields } from '../records/write-record.ts';

interface Move {
  readonly entity: Entity;
  readonly id: EntityId;
  readonly to: number;
}

export const arrange = async (
  context: WriteContext,
  placed: readonly { readonly id: EntityId; readonly order: number }[],
  { entity, id, to }: Move,
): Promise<UndoPlan> => {
  const records: UndoRecord[] = [];
  for (const { id: one, order } of movedTo(placed, id, to)) {
    const undo = await setFields(context, entity, { id: one, fields: { sortOrder: order } });
    if (Object.keys(undo.set).length > 0) records.push(undo);
  }
  return { type: 'set', records };
};
