/** A path as fields of changes, and back. `sortOrder` in fields is its `order`, `arrivedOn` a day number. */

import type { Fields, RecordState } from '@cairn/changes';
import type { Challenge, PrivateText } from '@cairn/domain';
import { dayField, dayOfField } from './day-field.ts';

export const challengeFields = ({ id: _id, order, arrivedOn, ...rest }: Challenge): Fields => ({
  ...rest,
  sortOrder: order,
  arrivedOn: dayField(arrivedOn),
});

/** `null` for a record whose words have not arrived yet. */
export const challengeOf = ({ id, fields }: RecordState): Challenge | null => {
  const { text, sortOrder, arrivedOn } = fields;
  if (typeof text !== 'string') return null;
  const read = <K extends keyof Challenge>(field: K, blank: Challenge[K]): Challenge[K] =>
    (fields[field] ?? blank) as Challenge[K];
  return {
    id,
    text: text as PrivateText,
    why: read('why', null),
    area: read('area', null),
    order: typeof sortOrder === 'number' ? sortOrder : 0,
    arrivedOn: dayOfField(arrivedOn),
    resting: read('resting', false),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
