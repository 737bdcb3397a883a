/** The common end of every intent that changes a kept win: set fields, answer with the win as it is now. */

import type { Fields } from '@cairn/changes';
import type { EntityId, Win } from '@cairn/domain';
import { WIN } from '@cairn/store';
import type { UndoPlan, WriteContext } from '../context.ts';
import type { Topic } from '../door/vault-door.ts';
import { Refusal } from '../refusal.ts';
import { existingRecord, setFields } from '../records/write-record.ts';
import { winOf } from '../records/win-record.ts';

export interface ChangedWin {
  readonly output: { readonly win: Win };
  readonly undo: UndoPlan;
  readonly topics: readonly Topic[];
}

export const changeWin = async (context: WriteContext, id: EntityId, fields: Fields): Promise<ChangedWin> => {
  await existingRecord(context, WIN, id);
  const undo = await setFields(context, WIN, { id, fields });
  const win = winOf(await existingRecord(context, WIN, id));
  if (win === null) throw new Refusal({ type: 'NotFound' });
  return { output: { win }, undo: { type: 'set', records: [undo] }, topics: ['wins'] };
};
