/** An entry of the plan as fields of changes, and back. `sortOrder` in fields is its `order`. */

import type { Fields, RecordState } from '@cairn/changes';
import { isPlanPartId } from '@cairn/domain';
import type { PlanEntry, PrivateText } from '@cairn/domain';

export const planEntryFields = ({ id: _id, order, ...rest }: PlanEntry): Fields => ({
  ...rest,
  sortOrder: order,
});

/** `null` for a record whose words have not arrived yet, and for a part that only a newer Cairn has. */
export const planEntryOf = ({ id, fields }: RecordState): PlanEntry | null => {
  const { part, text, sortOrder } = fields;
  if (!isPlanPartId(part) || typeof text !== 'string') return null;
  const read = <K extends keyof PlanEntry>(field: K, blank: PlanEntry[K]): PlanEntry[K] =>
    (fields[field] ?? blank) as PlanEntry[K];
  return {
    id,
    part,
    text: text as PrivateText,
    order: typeof sortOrder === 'number' ? sortOrder : 0,
    resting: read('resting', false),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
