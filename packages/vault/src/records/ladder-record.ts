/** A ladder as fields of changes, and back. `sortOrder` in fields is its `order`. */

import type { Fields, RecordState } from '@cairn/changes';
import { isEntityId } from '@cairn/domain';
import type { Ladder, PrivateText } from '@cairn/domain';

export const ladderFields = ({ id: _id, order, ...rest }: Ladder): Fields => ({ ...rest, sortOrder: order });

/** `null` for a record whose path or title has not arrived yet. */
export const ladderOf = ({ id, fields }: RecordState): Ladder | null => {
  const { challenge, title, sortOrder } = fields;
  if (!isEntityId(challenge) || typeof title !== 'string') return null;
  const read = <K extends keyof Ladder>(field: K, blank: Ladder[K]): Ladder[K] =>
    (fields[field] ?? blank) as Ladder[K];
  return {
    id,
    challenge,
    title: title as PrivateText,
    source: read('source', null),
    order: typeof sortOrder === 'number' ? sortOrder : 0,
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
