/**
 * The order in which a state is told, hashed and compared: tombstones first, then records, each by entity and id. It is
 * the order of the bytes of their CBOR (a shorter entity comes first), so that a digest can be worked out as they pass by.
 */

import type { EntityId } from '@cairn/domain';

export interface Place {
  readonly purged: boolean;
  readonly entity: string;
  readonly id: EntityId;
}

/** Below 0 when `a` comes first. In SQL: `ORDER BY length(entity), entity, id`. */
export const comparePlaces = (a: Place, b: Place): number => {
  if (a.purged !== b.purged) return a.purged ? -1 : 1;
  if (a.entity.length !== b.entity.length) return a.entity.length - b.entity.length;
  return compareText(a.entity, b.entity) || compareText(a.id, b.id);
};

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
