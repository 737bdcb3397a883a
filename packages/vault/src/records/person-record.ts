/** Somebody one trusts as fields of changes, and back. `sortOrder` in fields is their `order`. */

import type { Fields, RecordState } from '@cairn/changes';
import type { PrivateText, TrustedPerson } from '@cairn/domain';

export const personFields = ({ id: _id, order, ...rest }: TrustedPerson): Fields => ({
  ...rest,
  sortOrder: order,
});

/** `null` for a record whose name has not arrived yet. */
export const personOf = ({ id, fields }: RecordState): TrustedPerson | null => {
  const { name, sortOrder } = fields;
  if (typeof name !== 'string') return null;
  const read = <K extends keyof TrustedPerson>(field: K, blank: TrustedPerson[K]): TrustedPerson[K] =>
    (fields[field] ?? blank) as TrustedPerson[K];
  return {
    id,
    name: name as PrivateText,
    phone: read('phone', null),
    email: read('email', null),
    chat: read('chat', null),
    company: read('company', false),
    practicalHelp: read('practicalHelp', false),
    hardMoments: read('hardMoments', false),
    firstLine: read('firstLine', null),
    order: typeof sortOrder === 'number' ? sortOrder : 0,
    resting: read('resting', false),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
