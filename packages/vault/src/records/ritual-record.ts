/** A ritual as fields of changes, and back. `sortOrder` in fields is its `order`. */

import type { Fields, RecordState } from '@cairn/changes';
import { EVERY_DAY } from '@cairn/domain';
import type { PrivateText, Ritual } from '@cairn/domain';

export const ritualFields = ({ id: _id, order, ...rest }: Ritual): Fields => ({ ...rest, sortOrder: order });

/** `null` for a record whose words have not arrived yet. */
export const ritualOf = ({ id, fields }: RecordState): Ritual | null => {
  const { text, sortOrder } = fields;
  if (typeof text !== 'string') return null;
  const read = <K extends keyof Ritual>(field: K, blank: Ritual[K]): Ritual[K] =>
    (fields[field] ?? blank) as Ritual[K];
  return {
    id,
    kind: read('kind', 'ritual'),
    text: text as PrivateText,
    anchor: read('anchor', null),
    area: read('area', null),
    dayPart: read('dayPart', 'any'),
    minutes: read('minutes', null),
    energy: read('energy', null),
    order: typeof sortOrder === 'number' ? sortOrder : 0,
    remindAt: read('remindAt', null),
    remindDays: read('remindDays', EVERY_DAY),
    line: read('line', null),
    activity: read('activity', null),
    resting: read('resting', false),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
