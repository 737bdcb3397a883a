/** The common end of what is done to many wins at once: one act, all of it or nothing, and one undo that puts all of it back. */

import type { Fields } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { WIN } from '@cairn/store';
import type { UndoPlan, UndoRecord, WriteContext } from '../../context.ts';
import type { Topic } from '../../door/vault-door.ts';
import { idOf } from '../../inputs.ts';
import { Refusal } from '../../refusal.ts';
import { existingRecord, setFields } from '../../records/write-record.ts';

/** More than a person chooses by hand, and soon done. */
const MOST_AT_ONCE = 500;

interface ChangedWins {
  readonly output: { readonly changed: number };
  readonly undo: UndoPlan | null;
  readonly topics: readonly Topic[];
}

/** Refuses with `NotFound` if one of them is not there. Where nothing differs, nothing is written and there is nothing to take back. */
export const changeWins = async (
  context: WriteContext,
  ids: readonly EntityId[],
  fields: Fields,
): Promise<ChangedWins> => {
  const records: UndoRecord[] = [];
  for (const id of idsOf(ids)) {
    await existingRecord(context, WIN, id);
    const before = await setFields(context, WIN, { id, fields });
    if (Object.keys(before.set).length > 0) records.push(before);
  }
  return {
    output: { changed: records.length },
    undo: records.length === 0 ? null : { type: 'set', records },
    topics: records.length === 0 ? [] : ['wins'],
  };
};

/** Each once. */
const idsOf = (raw: unknown): readonly EntityId[] => {
  const ids = Array.isArray(raw) ? [...new Set(raw.map(idOf))] : [];
  if (ids.length === 0 || ids.length > MOST_AT_ONCE) throw new Refusal({ type: 'BadInput', field: 'ids' });
  return ids;
};
